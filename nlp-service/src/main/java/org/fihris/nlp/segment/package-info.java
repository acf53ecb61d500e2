/**
 * Cuts a text into what the model reads: sub-word tokens, words, sentences, and windows over them.
 */
@NullMarked
package org.fihris.nlp.segment;

import org.jspecify.annotations.NullMarked;
