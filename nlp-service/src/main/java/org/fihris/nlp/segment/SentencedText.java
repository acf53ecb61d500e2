package org.fihris.nlp.segment;

import java.util.List;
import org.fihris.arabic.SentenceSplitter;
import org.fihris.arabic.Span;

/**
 * A text whose sentences are known; no name crosses from one into the next.
 *
 * @param text the text that the spans refer to
 * @param sentences in text order, not overlapping
 */
public record SentencedText(String text, List<Span> sentences) {
  public SentencedText {
    sentences = List.copyOf(sentences);
  }

  /** Finds the sentences of a text. */
  public static SentencedText of(String text) {
    return new SentencedText(text, SentenceSplitter.split(text));
  }

  /** One sentence, its tokens joined by single spaces. */
  public static SentencedText ofTokens(List<String> tokens) {
    String text = String.join(" ", tokens);
    return new SentencedText(
        text, text.isBlank() ? List.of() : List.of(new Span(0, text.length())));
  }
}
