package org.fihris.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pure: runs without the service. */
class SearchWordsTest {
  @Test
  void procliticsBeforeTheArticleAreCutOff() {
    assertThat(SearchWords.of("والرقة وبالقاهرة")).isEqualTo("الرقة القاهرة");
  }

  @Test
  void procliticsBeforeAnythingElseStay() {
    assertThat(SearchWords.of("وزير")).isEqualTo("وزير");
  }

  @Test
  void aFinalHehIsATaMarbuta() {
    assertThat(SearchWords.of("مدرسه")).isEqualTo(SearchWords.of("مدرسة")).isEqualTo("مدرسة");
  }

  @Test
  void aHehWithinAWordStays() {
    assertThat(SearchWords.of("مهم")).isEqualTo("مهم");
  }

  @Test
  void theOperatorsOfAQueryStayWhereTheyAre() {
    assertThat(SearchWords.of("\"الفريق الأزرق\" -الأحمر")).isEqualTo("\"الفريق الازرق\" -الاحمر");
  }
}
