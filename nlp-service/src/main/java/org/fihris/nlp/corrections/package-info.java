/** Follows the corrections that people make, so that the next articles' names heed them. */
@NullMarked
package org.fihris.nlp.corrections;

import org.jspecify.annotations.NullMarked;
