package org.fihris.nlp.segment;

import java.util.ArrayList;
import java.util.List;
import org.fihris.arabic.Span;
import org.fihris.arabic.Words;

/**
 * A text cut into sentences, words and sub-word tokens.
 *
 * @param text the text that all spans refer to
 * @param subwords of all sentences, in text order
 * @param sentences in text order; their sub-word ranges are adjacent and cover {@code subwords}
 */
public record TokenizedText(String text, List<Subword> subwords, List<Sentence> sentences) {
  public TokenizedText {
    subwords = List.copyOf(subwords);
    sentences = List.copyOf(sentences);
  }

  /** Cuts {@code text}, of which {@code sentenceSpans} are the sentences in text order. */
  public static TokenizedText of(
      String text, List<Span> sentenceSpans, SubwordTokenizer tokenizer) {
    List<Subword> subwords = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : sentenceSpans) {
      String sentence = span.in(text);
      int begin = subwords.size();
      for (Subword subword : tokenizer.tokenize(sentence)) {
        subwords.add(subword.shifted(span.beginUtf16()));
      }
      List<Subword> own = subwords.subList(begin, subwords.size());
      sentences.add(
          new Sentence(
              span, begin, subwords.size(), words(sentence, span.beginUtf16(), begin, own)));
    }
    return new TokenizedText(text, subwords, sentences);
  }

  private static List<Word> words(
      String sentence, int offsetUtf16, int firstIndex, List<Subword> subwords) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (Span inSentence : Words.words(sentence)) {
      Span span = inSentence.shiftedBy(offsetUtf16);
      while (at < subwords.size() && subwords.get(at).span().endUtf16() <= span.beginUtf16()) {
        at++;
      }
      if (at < subwords.size() && subwords.get(at).span().overlaps(span)) {
        words.add(new Word(span, firstIndex + at));
      }
    }
    return words;
  }
}
