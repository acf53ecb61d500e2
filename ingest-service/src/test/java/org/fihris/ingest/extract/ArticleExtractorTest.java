package org.fihris.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.fihris.ingest.Articles;
import org.fihris.ingest.extract.ExtractionResult.Extracted;
import org.fihris.ingest.extract.ExtractionResult.NotAnArticle;
import org.junit.jupiter.api.Test;

/** Pure: no Quarkus. Pages made for the tests. */
class ArticleExtractorTest {
  private static final URI ADDRESS = URI.create("https://news.example/syria/1");
  private static final String THIRD =
      "وتابع أن الورش ستعمل في العطلة أيضاً، وأن تكاليف المرحلة الثانية لم تحسب بعد، على أن تعلن"
          + " في بيان لاحق.";
  private static final String BODY = paragraphs(Articles.FIRST, Articles.SECOND, THIRD);

  @Test
  void readsTheParagraphsOfTheDensestPart() {
    String page =
        "<div class=top><a href=/a>الرئيسية</a> <a href=/b>أخبار</a></div>"
            + "<div id=main><h1>"
            + Articles.TITLE
            + "</h1>"
            + BODY
            + "</div><div class=foot>عن الصحيفة</div>";
    assertThat(article(page).lines()).endsWith(Articles.FIRST, Articles.SECOND, THIRD);
    assertThat(article(page).lines()).doesNotContain("عن الصحيفة");
  }

  @Test
  void dropsWhatThePageCallsOtherThanText() {
    String page =
        "<article>"
            + "<div class='share-bar'>شارك فيسبوك تويتر</div>"
            + "<figure><img src=x><figcaption>جانب من الاجتماع</figcaption></figure>"
            + BODY
            + "<div class='related-news'><h3>أخبار ذات صلة</h3><ul><li><a href=/2>خبر آخر عن المدينة</a></ul></div>"
            + "<div class='cookie-consent'><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع.</p></div>"
            + "<section id='comments'><p>تعليق طويل من قارئ يرى أن الخطة تأخرت كثيراً عن موعدها.</p></section>"
            + "</article>";
    assertThat(article(page).lines()).containsExactly(Articles.FIRST, Articles.SECOND, THIRD);
  }

  @Test
  void lineBreaksEndParagraphs() {
    String page =
        "<div class=txt>"
            + Articles.FIRST
            + "<br><br>"
            + Articles.SECOND
            + "<br/>"
            + THIRD
            + "</div>";
    assertThat(article(page).lines()).containsExactly(Articles.FIRST, Articles.SECOND, THIRD);
  }

  @Test
  void inlineElementsNeverEndParagraphs() {
    String page =
        "<div>" + BODY.replace("مجلس المدينة", "<b>مجلس</b> <a href=/t>المدينة</a>") + "</div>";
    assertThat(article(page).lines()).containsExactly(Articles.FIRST, Articles.SECOND, THIRD);
  }

  @Test
  void subHeadingsStayAndHeadingsOfNothingGo() {
    String page =
        "<article>"
            + paragraphs(Articles.FIRST)
            + "<h2>الدفعة الأولى</h2>"
            + paragraphs(Articles.SECOND, THIRD)
            + "<h3>وسوم</h3></article>";
    assertThat(article(page).lines())
        .containsExactly(Articles.FIRST, "الدفعة الأولى", Articles.SECOND, THIRD);
  }

  @Test
  void aCaptionBesideItsPictureIsNoParagraph() {
    String page =
        "<div class=txt><div><img src=x><br>صفوف مدرسة في الحي الشرقي</div>" + BODY + "</div>";
    assertThat(article(page).lines()).containsExactly(Articles.FIRST, Articles.SECOND, THIRD);
  }

  @Test
  void teasersOfOtherArticlesAreNoText() {
    String teaser =
        "<div class=item><h3><a href=/x>عنوان لخبر آخر</a></h3><p>مقدمة قصيرة لخبر آخر، فيها"
            + " جملة، وفيها فاصلة.</p></div>";
    String page = "<div class=col>" + BODY + "</div><div>" + teaser.repeat(8) + "</div>";
    assertThat(article(page).lines()).containsExactly(Articles.FIRST, Articles.SECOND, THIRD);
  }

  @Test
  void readsJsonLd() {
    String page =
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"عنوان"
            + " معلن\",\"datePublished\":\"2018-07-05T09:30:00+03:00\",\"author\":[{\"name\":\"سامر"
            + " حداد\"}],\"publisher\":{\"name\":\"الصحيفة\"}}]}</script>"
            + BODY;
    RawArticle article = article(page);
    assertThat(article.title()).isEqualTo("عنوان معلن");
    assertThat(article.published()).isEqualTo("2018-07-05T09:30:00+03:00");
    assertThat(article.author()).isEqualTo("سامر حداد");
    assertThat(article.outlet()).isEqualTo("الصحيفة");
  }

  @Test
  void brokenJsonLdIsPassedOver() {
    assertThat(article("<script type='application/ld+json'>{\"@type\": </script>" + BODY).lines())
        .hasSize(3);
  }

  @Test
  void readsOpenGraphAndMeta() {
    String page =
        "<head><meta property='og:title' content='عنوان معلن'><meta property='og:site_name'"
            + " content='الصحيفة'><meta property='article:published_time'"
            + " content='2018-07-05T09:30:00Z'><link rel=canonical href='/syria/1-canonical'></head>"
            + BODY;
    RawArticle article = article(page);
    assertThat(article.title()).isEqualTo("عنوان معلن");
    assertThat(article.outlet()).isEqualTo("الصحيفة");
    assertThat(article.published()).isEqualTo("2018-07-05T09:30:00Z");
    assertThat(article.url()).isEqualTo("https://news.example/syria/1-canonical");
  }

  @Test
  void theHeadlineIsTheTitleWithoutTheOutlet() {
    String page = "<title>" + Articles.TITLE + " - الصحيفة</title>" + BODY;
    assertThat(article(page).title()).isEqualTo(Articles.TITLE);
  }

  @Test
  void thePrintedPartOfTheTitleIsTheHeadlineAndTheRestTheOutlet() {
    String page =
        "<title>الصحيفة | " + Articles.TITLE + "</title><div>" + Articles.TITLE + "</div>" + BODY;
    assertThat(article(page).title()).isEqualTo(Articles.TITLE);
    assertThat(article(page).outlet()).isEqualTo("الصحيفة");
  }

  @Test
  void theSitesOwnHeadingIsNotTheHeadline() {
    String page =
        "<title>"
            + Articles.TITLE
            + " - CNN</title><h1>CNN</h1><h1>"
            + Articles.TITLE
            + "</h1>"
            + BODY;
    assertThat(article(page).title()).isEqualTo(Articles.TITLE);
  }

  @Test
  void aPrintedDateBelowTheHeadlineCountsAndTodaysAboveItDoesNot() {
    String page =
        "<div>السبت 21 نوفمبر 2026</div><h1>"
            + Articles.TITLE
            + "</h1><span>٥ تموز ٢٠١٨</span>"
            + BODY;
    assertThat(article(page).published()).isEqualTo("٥ تموز ٢٠١٨");
  }

  @Test
  void aBodyThatOnlyJsonLdHasIsRead() {
    String page =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + (Articles.FIRST + "\\n" + Articles.SECOND + "\\n" + THIRD)
            + "\"}</script><div id=app></div>";
    assertThat(article(page).lines()).containsExactly(Articles.FIRST, Articles.SECOND, THIRD);
  }

  @Test
  void anotherLanguageIsExtractedAsWell() {
    String english = "The council approved a plan to reopen the schools of the eastern districts, ";
    String page =
        "<article>" + paragraphs(english + "he said.", english + "she added.") + "</article>";
    assertThat(article(page).lines()).hasSize(2);
  }

  @Test
  void aPageOfLinksIsNoArticle() {
    String page =
        "<ul>" + "<li><a href=/v>مقطع مصور من المدينة القديمة</a></li>".repeat(30) + "</ul>";
    assertThat(rule(page)).isEqualTo("page.no-article");
  }

  @Test
  void aDeclaredCollectionIsNoArticle() {
    String page =
        "<script type='application/ld+json'>{\"@type\":\"CollectionPage\"}</script>" + BODY;
    assertThat(rule(page)).isEqualTo("page.listing");
  }

  @Test
  void emptyAndBinaryInputsAreNoArticles() {
    assertThat(rule("")).isEqualTo("page.no-article");
    assertThat(rule("\u0000\u0001\u0002<<<>>>")).isEqualTo("page.no-article");
  }

  @Test
  void aDeepPageIsRead() {
    String page = "<div>".repeat(1000) + BODY + "</div>".repeat(1000);
    assertThat(article(page).lines()).containsExactly(Articles.FIRST, Articles.SECOND, THIRD);
  }

  @Test
  void aPageNestedBeyondReasonIsRejected() {
    assertThat(rule("<div><b><i>".repeat(20_000) + BODY)).isEqualTo("page.too-complex");
  }

  private static RawArticle article(String html) {
    return ((Extracted) extract(html)).article();
  }

  private static String rule(String html) {
    return ((NotAnArticle) extract(html)).rejection().rule();
  }

  private static ExtractionResult extract(String html) {
    return new ArticleExtractor()
        .extract(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", ADDRESS);
  }

  private static String paragraphs(String... texts) {
    StringBuilder html = new StringBuilder();
    for (String text : texts) {
      html.append("<p>").append(text).append("</p>");
    }
    return html.toString();
  }
}
