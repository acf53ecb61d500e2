package org.fihris.nlp.segment;

import java.util.List;
import org.fihris.arabic.Span;

/**
 * A sentence of a tokenized text.
 *
 * @param span where it stands in the text
 * @param beginSubword inclusive start in {@link TokenizedText#subwords()}
 * @param endSubword exclusive end there; equal to the start where the tokenizer found nothing
 * @param words its words in text order; a word of which the model's normalisation leaves nothing (a
 *     lone tatweel, a bidi mark) has no sub-word token and is not listed
 */
public record Sentence(Span span, int beginSubword, int endSubword, List<Word> words) {
  public Sentence {
    words = List.copyOf(words);
  }
}
