/** The lexicon and the corrections that names are resolved with at the moment. */
@NullMarked
package org.fihris.nlp.names;

import org.jspecify.annotations.NullMarked;
