package org.fihris.nlp.segment;

import java.util.ArrayList;
import java.util.List;
import org.fihris.arabic.Span;
import org.fihris.arabic.Words;

/** A stand-in for the model's tokenizer: cuts every word into pieces of at most three units. */
public final class PieceTokenizer implements SubwordTokenizer {
  private static final int PIECE_UTF16 = 3;

  @Override
  public List<Subword> tokenize(String text) {
    List<Subword> subwords = new ArrayList<>();
    for (Span word : Words.words(text)) {
      for (int begin = word.beginUtf16(); begin < word.endUtf16(); begin += PIECE_UTF16) {
        Span piece = new Span(begin, Math.min(begin + PIECE_UTF16, word.endUtf16()));
        subwords.add(new Subword(piece.in(text).hashCode(), piece));
      }
    }
    return subwords;
  }
}
