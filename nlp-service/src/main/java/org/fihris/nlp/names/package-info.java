/** Decides which names are names of the same thing. Pure: the same mentions, the same answer. */
@NullMarked
package org.fihris.nlp.names;

import org.jspecify.annotations.NullMarked;
