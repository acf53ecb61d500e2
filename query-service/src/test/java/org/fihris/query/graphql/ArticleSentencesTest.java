package org.fihris.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pure: runs without the service. */
class ArticleSentencesTest {
  private static final String TEXT = "العنوان\nجملة أولى عن حلب. جملة ثانية.";

  @Test
  void aMentionStandsInOneSentence() {
    int begin = TEXT.indexOf("حلب");
    assertThat(ArticleSentences.of(TEXT).around(begin, begin + 3).text())
        .isEqualTo("جملة أولى عن حلب.");
  }

  @Test
  void aSpanAcrossAnEndGetsAllItTouches() {
    int begin = TEXT.indexOf("حلب");
    int end = TEXT.indexOf("ثانية");
    assertThat(ArticleSentences.of(TEXT).around(begin, end).text())
        .isEqualTo("جملة أولى عن حلب. جملة ثانية.");
  }
}
