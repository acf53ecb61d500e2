package org.fihris.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.fihris.ingest.extract.RawArticle;
import org.junit.jupiter.api.Test;

/** Pure: no Quarkus. */
class PushedTextTest {

  @Test
  void aShortFirstLineBeforeABlankOneIsTheTitle() {
    RawArticle article = read("عنوان الخبر\n\nالفقرة الأولى.\nالفقرة الثانية.");
    assertThat(article.title()).isEqualTo("عنوان الخبر");
    assertThat(article.lines()).containsExactly("الفقرة الأولى.", "الفقرة الثانية.");
  }

  @Test
  void aFirstLineWithoutABlankOneAfterItIsAParagraph() {
    RawArticle article = read("عنوان الخبر\nالفقرة الأولى.");
    assertThat(article.title()).isNull();
    assertThat(article.lines()).hasSize(2);
  }

  @Test
  void aSentenceIsNoTitle() {
    assertThat(read("وصل الوفد أمس.\n\nالفقرة الأولى.").title()).isNull();
  }

  @Test
  void aLongLineIsNoTitle() {
    assertThat(read("كلمة ".repeat(26) + "\n\nالفقرة الأولى.").title()).isNull();
  }

  @Test
  void aLaterLineIsNeverTheTitle() {
    assertThat(read("الفقرة الأولى.\n\nعنوان فرعي\n\nالفقرة الثانية.").title()).isNull();
  }

  @Test
  void aStatedTitleCounts() {
    RawArticle article =
        PushedText.read("سطر أول\n\nالفقرة.", "العنوان المعلن", null, null, null, null);
    assertThat(article.title()).isEqualTo("العنوان المعلن");
    assertThat(article.lines()).containsExactly("سطر أول", "الفقرة.");
  }

  @Test
  void blankLinesBeforeTheTitleDoNotCount() {
    assertThat(read("\n \u200F\nعنوان الخبر\r\n\r\nالفقرة.").title()).isEqualTo("عنوان الخبر");
  }

  private static RawArticle read(String text) {
    return PushedText.read(text, null, null, null, null, null);
  }
}
