/** The walk of an article through the service. */
@NullMarked
package org.fihris.nlp.enrich;

import org.jspecify.annotations.NullMarked;
