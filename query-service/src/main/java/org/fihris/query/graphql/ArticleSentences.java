package org.fihris.query.graphql;

import java.util.List;
import org.fihris.arabic.SentenceSplitter;
import org.fihris.arabic.Span;

/**
 * The sentences of one article.
 *
 * @param text the article's canonical text
 * @param spans its sentences in order, not overlapping
 */
record ArticleSentences(String text, List<Span> spans) {
  static ArticleSentences of(String text) {
    return new ArticleSentences(text, SentenceSplitter.split(text));
  }

  /** The sentence around a span; all that it touches, where it crosses an end. */
  TextSpanView around(int beginUtf16, int endUtf16) {
    int begin = beginUtf16;
    int end = endUtf16;
    for (Span sentence : spans) {
      if (sentence.beginUtf16() < endUtf16 && beginUtf16 < sentence.endUtf16()) {
        begin = Math.min(begin, sentence.beginUtf16());
        end = Math.max(end, sentence.endUtf16());
      }
    }
    return TextSpanView.of(text, begin, end);
  }
}
