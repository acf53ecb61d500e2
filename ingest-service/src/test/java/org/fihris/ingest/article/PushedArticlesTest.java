package org.fihris.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.Section;
import org.fihris.ingest.Articles;
import org.fihris.ingest.Events;
import org.fihris.ingest.IngestStack;
import org.fihris.stack.LocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class PushedArticlesTest {
  private static final String TEXT = "text/plain; charset=utf-8";

  LocalStack stack;

  @Test
  void pushedTextIsOnTheStreamWhenItIsAccepted() {
    String id =
        given()
            .contentType(TEXT)
            .body(Articles.text().getBytes(StandardCharsets.UTF_8))
            .post("/articles")
            .then()
            .statusCode(202)
            .body("accepted", hasSize(1))
            .body("accepted[0].revision", is(1))
            .body("accepted[0].outcome", is("PUBLISHED"))
            .body("rejected", hasSize(0))
            .extract()
            .path("accepted[0].articleId");

    try (Events events = new Events(stack.bootstrapServers())) {
      ConsumerRecord<String, byte[]> event = events.await(a -> a.articleId().equals(id));
      ArticleCleaned article = Events.decode(event);
      assertThat(event.key()).isEqualTo(id);
      assertThat(header(event, "ce_type")).isEqualTo(ArticleCleaned.TOPIC);
      assertThat(header(event, "ce_id")).isEqualTo(id + ".1");
      assertThat(header(event, "ce_source")).isEqualTo("/fihris/ingest-service");
      assertThat(header(event, "traceparent")).startsWith("00-");
      assertThat(article.sections().get(0).kind()).isEqualTo(Section.Kind.TITLE);
      assertThat(article.text()).startsWith(Articles.TITLE + "\n" + Articles.FIRST);
    }
  }

  @Test
  void whatIsPublishedAndRejectedIsCounted() {
    push(Map.of("text", Articles.text()));
    push(Map.of("text", "Only English words are in this text, every one of them."));
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("fihris_articles_published_total "))
        .body(containsString("fihris_articles_rejected_total{rule=\"article.not-arabic\"}"));
  }

  @Test
  void theSameTextAgainIsUnchanged() {
    byte[] text = Articles.text().getBytes(StandardCharsets.UTF_8);
    given().contentType(TEXT).body(text).post("/articles").then().statusCode(202);
    given()
        .contentType(TEXT)
        .body(text)
        .post("/articles")
        .then()
        .statusCode(202)
        .body("accepted[0].outcome", is("UNCHANGED"))
        .body("accepted[0].revision", is(1));
  }

  @Test
  void changedTextAtTheSameAddressIsTheNextRevision() {
    String url = "https://news.example/" + System.nanoTime();
    push(Map.of("text", Articles.text(), "url", url)).body("accepted[0].revision", is(1));
    push(Map.of("text", Articles.text(), "url", url)).body("accepted[0].revision", is(2));
  }

  @Test
  void anAgencyStoryWithSmallEditsPointsToTheEarlierOne() {
    String body =
        String.join("\n", Articles.unique(), Articles.FIRST, Articles.SECOND, Articles.unique());
    String first =
        push(Map.of("text", body, "url", "https://a.example/" + System.nanoTime()))
            .extract()
            .path("accepted[0].articleId");
    String second =
        push(Map.of(
                "text",
                body.replace("أمس خطة", "الثلاثاء خطة") + "\nوتستمر الأعمال شهراً آخر.",
                "url",
                "https://b.example/" + System.nanoTime()))
            .extract()
            .path("accepted[0].articleId");
    try (Events events = new Events(stack.bootstrapServers())) {
      ArticleCleaned copy = Events.decode(events.await(a -> a.articleId().equals(second)));
      // other tests push texts of the same make: the earliest of them counts
      assertThat(copy.nearCopyOf()).isNotNull().isNotEqualTo(second);
      assertThat(first).isNotEqualTo(second);
    }
  }

  @Test
  void aBadArticleDoesNotHarmTheOthersOfItsBatch() {
    push(List.of(
            Map.of("text", "This is an English text, and it is long enough to be one."),
            Map.of("text", Articles.text()),
            Map.of("txet", Articles.text()),
            "no object"))
        .statusCode(202)
        .body("accepted", hasSize(1))
        .body("accepted[0].index", is(1))
        .body("rejected", hasSize(3))
        .body("rejected[0].rule", is("article.not-arabic"))
        .body("rejected[1].rule", is("json.unknown-field"))
        .body("rejected[1].detail", containsString("txet"))
        .body("rejected[2].rule", is("json.type"));
  }

  @Test
  void allRejectedIs422() {
    push(Map.of("text", "Only English words are in this text, every one of them."))
        .statusCode(422)
        .body("accepted", hasSize(0))
        .body("rejected[0].rule", is("article.not-arabic"))
        .body("rejected[0].remedy", containsString("Arabic"));
  }

  @Test
  void aLegacyPageIsReadInItsOwnCharset() {
    String html = page();
    given()
        .contentType("text/html")
        .body(html.getBytes(Charset.forName("windows-1256")))
        .post("/articles/preview")
        .then()
        .statusCode(200)
        .body("title", equalTo(Articles.TITLE))
        .body("body", equalTo(Articles.FIRST + "\n" + Articles.SECOND));
  }

  @Test
  void previewTellsWhatWasRemovedAndPublishesNothing() {
    String text = Articles.TITLE + "\n\n" + Articles.FIRST + "\n" + Articles.SECOND + "\nتويتر";
    given()
        .contentType("application/json")
        .body(Map.of("text", text, "outlet", "الصحيفة"))
        .post("/articles/preview")
        .then()
        .statusCode(200)
        .body("title", equalTo(Articles.TITLE))
        .body("outlet", equalTo("الصحيفة"))
        .body("text", equalTo(Articles.TITLE + "\n" + Articles.FIRST + "\n" + Articles.SECOND))
        .body("sections", hasSize(3))
        .body("removedLines[0].rule", equalTo("social-network"))
        .body("removedLines[0].line", equalTo("تويتر"));
  }

  @Test
  void previewOfARejectedInputSaysWhy() {
    given()
        .contentType("text/html")
        .body("<html><body><p>لا شيء هنا</p></body></html>".getBytes(StandardCharsets.UTF_8))
        .post("/articles/preview")
        .then()
        .statusCode(200)
        .body("rejected.rule", equalTo("page.no-article"));
  }

  private static io.restassured.response.ValidatableResponse push(Object body) {
    return given().contentType("application/json").body(body).post("/articles").then();
  }

  private static String page() {
    return "<html dir='rtl'><head><title>"
        + Articles.TITLE
        + "</title></head><body><h1>"
        + Articles.TITLE
        + "</h1><div><p>"
        + Articles.FIRST
        + "</p><p>"
        + Articles.SECOND
        + "</p></div></body></html>";
  }

  private static String header(ConsumerRecord<String, byte[]> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
