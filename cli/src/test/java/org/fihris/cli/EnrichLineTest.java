package org.fihris.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.Mention;
import org.junit.jupiter.api.Test;

class EnrichLineTest {

  private static final String PREVIEW =
      """
      {"title": "لقاء في دمشق", "publishedAt": "2018-07-07T08:00:00Z",
       "text": "لقاء في دمشق\\nالتقى الوفدان.", "body": "التقى الوفدان.",
       "sections": [{"kind": "TITLE", "beginUtf16": 0, "endUtf16": 12},
                    {"kind": "PARAGRAPH", "beginUtf16": 13, "endUtf16": 27}],
       "removedLines": [{"line": "تويتر", "rule": "share"}]}
      """;

  @Test
  void aPreviewBecomesAnArticle() throws Exception {
    ArticleCleaned article = EnrichCommand.cleaned("a.txt", preview(PREVIEW));

    assertThat(article.articleId()).isEqualTo(article.textSha256().substring(0, 32));
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2018-07-07T08:00:00Z"));
    assertThat(article.url()).isNull();
    assertThat(article.sections()).hasSize(2);
  }

  @Test
  void aRejectedPreviewNamesTheFileAndTheRule() throws Exception {
    Preview rejected =
        preview(
            """
            {"rejected": {"rule": "article.not-arabic", "detail": "d", "remedy": "r"}}
            """);

    assertThatThrownBy(() -> EnrichCommand.cleaned("a.txt", rejected))
        .isInstanceOf(CliFailure.class)
        .hasMessage("a.txt: d; r (article.not-arabic)");
  }

  @Test
  void enrichPrintsTheseFieldsInThisOrder() throws Exception {
    ArticleCleaned article = EnrichCommand.cleaned("a.txt", preview(PREVIEW));
    ArticleEnriched enriched =
        new ArticleEnriched(
            article,
            "m-1",
            Instant.EPOCH,
            List.of(new Mention(8, 12, "دمشق", EntityType.LOCATION, 0.5, "e-1", List.of("r"))),
            List.of(
                new Entity(
                    "e-1", EntityType.LOCATION, "دمشق", List.of(new Entity.Form("دمشق", 1)))));

    JsonNode expected =
        Http.JSON.readTree(
            """
            {"file": "a.txt", "title": "لقاء في دمشق", "published": "2018-07-07T08:00:00Z",
             "text": "لقاء في دمشق\\nالتقى الوفدان.",
             "removedLines": [{"line": "تويتر", "rule": "share"}],
             "mentions": [{"beginUtf16": 8, "endUtf16": 12, "surface": "دمشق", "type": "LOCATION",
                           "score": 0.5, "entityId": "e-1"}],
             "entities": [{"id": "e-1", "type": "LOCATION", "canonicalName": "دمشق",
                           "forms": [{"surface": "دمشق", "count": 1}]}]}
            """);
    assertThat(EnrichCommand.line("a.txt", enriched).toString()).isEqualTo(expected.toString());
  }

  @Test
  void extractPrintsTheBodyByParagraphs() throws Exception {
    JsonNode expected =
        Http.JSON.readTree(
            """
            {"file": "a.html", "title": "لقاء في دمشق", "author": null,
             "published": "2018-07-07T08:00:00Z", "outlet": null, "url": null,
             "text": "التقى الوفدان.", "paragraphs": ["التقى الوفدان."],
             "removedLines": [{"line": "تويتر", "rule": "share"}]}
            """);
    assertThat(ExtractCommand.line("a.html", preview(PREVIEW)).toString())
        .isEqualTo(expected.toString());
  }

  @Test
  void extractPrintsWhyAPageIsRejected() throws Exception {
    String rejected = "{\"rejected\":{\"rule\":\"page.no-article\",\"detail\":\"d\"}}";

    assertThat(ExtractCommand.line("a.html", preview(rejected)).toString())
        .isEqualTo(
            "{\"file\":\"a.html\",\"rejected\":{\"rule\":\"page.no-article\",\"detail\":\"d\"}}");
  }

  private static Preview preview(String json) throws Exception {
    return new Preview(Http.JSON.readTree(json));
  }
}
