package org.fihris.nlp.segment;

import org.fihris.arabic.Span;

/**
 * A piece of text as the model's tokenizer cuts it.
 *
 * @param id the piece's number in the model's vocabulary
 * @param span where it stands in the text that was cut, in UTF-16 code units
 */
public record Subword(int id, Span span) {
  /** The same piece, seen from a text in which the cut text begins at {@code offsetUtf16}. */
  Subword shifted(int offsetUtf16) {
    return new Subword(id, span.shiftedBy(offsetUtf16));
  }
}
