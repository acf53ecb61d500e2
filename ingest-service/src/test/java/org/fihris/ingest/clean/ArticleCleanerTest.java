package org.fihris.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fihris.contracts.RemovedLine;
import org.fihris.contracts.Section;
import org.fihris.ingest.Articles;
import org.fihris.ingest.clean.CleaningResult.Cleaned;
import org.fihris.ingest.clean.CleaningResult.Unpublishable;
import org.fihris.ingest.extract.RawArticle;
import org.junit.jupiter.api.Test;

/** Pure: no Quarkus. */
class ArticleCleanerTest {
  private final ArticleCleaner cleaner = new ArticleCleaner();

  @Test
  void sectionsCoverTheCanonicalText() {
    CleanedArticle article = cleaned(Articles.TITLE, Articles.FIRST, Articles.SECOND);
    assertThat(article.sections())
        .extracting(s -> article.text().substring(s.beginUtf16(), s.endUtf16()))
        .containsExactly(Articles.TITLE, Articles.FIRST, Articles.SECOND);
    assertThat(article.sections().get(0).kind()).isEqualTo(Section.Kind.TITLE);
  }

  @Test
  void aTitleThatIsPrintedAgainIsRemoved() {
    CleanedArticle article = cleaned(Articles.TITLE, "«" + Articles.TITLE + "»", Articles.FIRST);
    assertThat(article.paragraphs()).containsExactly(Articles.FIRST);
    assertThat(article.removedLines())
        .extracting(RemovedLine::rule)
        .containsExactly("duplicated-title");
  }

  @Test
  void tagsUnderTheirLabelAreRemoved() {
    CleanedArticle article = cleaned(null, Articles.FIRST, "دلالات", "سورية", "مجلس المدينة");
    assertThat(article.paragraphs()).containsExactly(Articles.FIRST);
    assertThat(article.removedLines())
        .containsExactly(
            new RemovedLine("دلالات", "tags-label"),
            new RemovedLine("سورية", "tags"),
            new RemovedLine("مجلس المدينة", "tags"));
  }

  @Test
  void textAfterATagsLabelThatIsASubHeadingStays() {
    CleanedArticle article = cleaned(null, Articles.FIRST, "دلالات", Articles.SECOND);
    assertThat(article.paragraphs()).containsExactly(Articles.FIRST, Articles.SECOND);
  }

  @Test
  void subHeadingsStayParagraphs() {
    assertThat(cleaned(null, Articles.FIRST, "اتفاق", Articles.SECOND).paragraphs())
        .containsExactly(Articles.FIRST, "اتفاق", Articles.SECOND);
  }

  @Test
  void theDateLineTellsWhenItWasPublished() {
    CleanedArticle article = cleaned(null, "5 تموز 2018", Articles.FIRST);
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2018-07-05T00:00:00Z"));
  }

  @Test
  void invisibleMarksAndStrayBlanksGo() {
    CleanedArticle article =
        cleaned(null, "\u200Fزار\u00A0\u00A0الوزير\u200B \u202Bالعاصمة\u202C أمس مع وفد كبير. ");
    assertThat(article.body()).isEqualTo("زار الوزير العاصمة أمس مع وفد كبير.");
  }

  @Test
  void loneSurrogatesGo() {
    assertThat(cleaned(null, "زار الوزير \uD83D العاصمة أمس مع وفد كبير.").body())
        .isEqualTo("زار الوزير العاصمة أمس مع وفد كبير.");
  }

  @Test
  void decomposedLettersAreComposed() {
    assertThat(cleaned(null, "ا\u0653خر الأخبار تصل الآن من العاصمة تباعاً.").body())
        .startsWith("آخر");
  }

  @Test
  void anotherLanguageIsRejected() {
    assertThat(rule("The minister arrived in the capital yesterday with five others."))
        .isEqualTo("article.not-arabic");
  }

  @Test
  void persianIsNotArabic() {
    assertThat(
            rule("وزیر امور خارجه دیروز در پایتخت گفت که گفت‌وگوها به پیش می‌رود و چند گام مانده"))
        .isEqualTo("article.not-arabic");
  }

  @Test
  void aNameInLatinLettersIsNoReasonToReject() {
    assertThat(cleaned(null, "قال الوزير إن منظومة HIMARS سلمت إلى قوات التحالف أمس.").body())
        .contains("HIMARS");
  }

  @Test
  void fewWordsAreNoArticle() {
    assertThat(rule("تويتر")).isEqualTo("article.too-short");
  }

  private CleanedArticle cleaned(String title, String... lines) {
    return ((Cleaned) cleaner.clean(raw(title, lines))).article();
  }

  private String rule(String... lines) {
    return ((Unpublishable) cleaner.clean(raw(null, lines))).rejection().rule();
  }

  private static RawArticle raw(String title, String... lines) {
    return new RawArticle(title, List.of(lines), null, null, null, null);
  }
}
