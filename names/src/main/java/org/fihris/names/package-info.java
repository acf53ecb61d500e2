/**
 * Decides which names are names of the same thing, and says why.
 *
 * <p>Everything here is a pure function over a text, its names and the shipped lexicon, safe for
 * use by many threads: the same input gets the same answer.
 */
@NullMarked
package org.fihris.names;

import org.jspecify.annotations.NullMarked;
