package org.fihris.nlp.segment;

import java.util.List;

/** Cuts text into the model's sub-word tokens. Safe for concurrent use. */
public interface SubwordTokenizer {
  /**
   * The sub-word tokens of the whole text, in text order, without the tokens that frame a window.
   * Nothing is cut off, however long the text is. Spans refer to {@code text} as given, and no span
   * begins before the one before it; characters that the model's normalisation drops belong to no
   * token.
   */
  List<Subword> tokenize(String text);
}
