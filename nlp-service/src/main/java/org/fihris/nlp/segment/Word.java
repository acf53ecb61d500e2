package org.fihris.nlp.segment;

import org.fihris.arabic.Span;

/**
 * A word, the unit that gets a tag.
 *
 * @param span where it stands in the text
 * @param firstSubword index in {@link TokenizedText#subwords()} of the first sub-word token that
 *     overlaps the word: its logits are the word's
 */
public record Word(Span span, int firstSubword) {}
