package org.fihris.ingest.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.ingest.Articles;
import org.fihris.ingest.Events;
import org.fihris.ingest.IngestStack;
import org.fihris.ingest.LoopbackSite;
import org.fihris.stack.LocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class SourcesTest {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  LocalStack stack;
  private LoopbackSite site;

  @BeforeEach
  void open() throws IOException {
    site = new LoopbackSite();
  }

  @AfterEach
  void close() {
    given()
        .get("/sources")
        .jsonPath()
        .getList("id", String.class)
        .forEach(id -> given().delete("/sources/" + id));
    site.close();
  }

  @Test
  void aFeedsArticlesComeToTheStream() {
    site.html("/1", page()).html("/2", page()).rss("/rss", "/1", "/2");
    String id = add("/rss").statusCode(201).extract().path("id");
    try (Events events = new Events(stack.bootstrapServers())) {
      ArticleCleaned article = Events.decode(events.await(a -> isAt(a, "/2")));
      assertThat(article.sourceId()).isEqualTo(id);
      assertThat(article.outlet()).isEqualTo("الصحيفة");
      assertThat(article.publishedAt()).isEqualTo(Instant.parse("2018-07-05T09:30:00Z"));
      events.await(a -> isAt(a, "/1"));
    }
    awaitOutcome(id, "2 published");
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("fihris_fetch_seconds_count{result=\"fetched\"}"))
        .body(containsString("fihris_source_polls_total{outcome=\"polled\"}"));
  }

  @Test
  void knownEntriesAreNotFetchedAgain() {
    site.html("/1", page()).rss("/rss", "/1");
    String id = add("/rss").extract().path("id");
    awaitOutcome(id, "1 published");
    given().post("/sources/" + id + "/poll").then().statusCode(202);
    awaitOutcome(id, "1 known");
    assertThat(site.requests()).filteredOn("/1"::equals).hasSize(1);
  }

  @Test
  void anEntryThatFailedIsTriedAgain() {
    site.page("/1", LoopbackSite.send(503, "text/plain", "-")).rss("/rss", "/1");
    String id = add("/rss").extract().path("id");
    awaitOutcome(id, "1 failed");
    site.html("/1", page());
    given().post("/sources/" + id + "/poll").then().statusCode(202);
    awaitOutcome(id, "1 published");
  }

  @Test
  void aPageThatIsNoArticleDoesNotHarmTheOthers() {
    site.html("/videos", "<a href=/1>مقطع</a>").html("/1", page()).rss("/rss", "/videos", "/1");
    String id = add("/rss").extract().path("id");
    awaitOutcome(id, "1 published, 0 unchanged, 0 known, 1 rejected");
  }

  @Test
  void aSourceThatIsNoFeedIsToldAndBacksOff() {
    site.html("/rss", "<p>هنا لا شيء</p>");
    String id = add("/rss").extract().path("id");
    awaitOutcome(id, "is no RSS or Atom feed");
    assertThat(source(id).get("failures")).isEqualTo(1);
  }

  @Test
  void theSameAddressIsTheSameSource() {
    site.rss("/rss");
    String id = add("/rss").statusCode(201).extract().path("id");
    add("/rss").statusCode(200).body("id", equalTo(id));
  }

  @Test
  void aRemovedSourceIsGone() {
    site.rss("/rss");
    String id = add("/rss").extract().path("id");
    given().delete("/sources/" + id).then().statusCode(204);
    given().delete("/sources/" + id).then().statusCode(404).body("rule", equalTo("source.unknown"));
    given().post("/sources/" + id + "/poll").then().statusCode(404);
  }

  @Test
  void badSourcesAreRefused() {
    add(Map.of("url", "news")).statusCode(400).body("rule", equalTo("source.url"));
    add(Map.of("url", "https://a.example/rss", "pollEvery", "oft"))
        .statusCode(400)
        .body("rule", equalTo("source.poll-every"));
    add(Map.of("url", "https://a.example/rss", "pollEvery", "1ms"))
        .statusCode(400)
        .body("detail", containsString("under"));
    add(Map.of("uri", "https://a.example/rss"))
        .statusCode(400)
        .body("rule", equalTo("json.unknown-field"));
  }

  private ValidatableResponse add(String path) {
    return add(Map.of("url", site.uri(path).toString(), "pollEvery", "1h"));
  }

  private static ValidatableResponse add(Map<String, String> source) {
    return given().contentType("application/json").body(source).post("/sources").then();
  }

  private static void awaitOutcome(String id, String expected) {
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () -> assertThat(String.valueOf(source(id).get("lastOutcome"))).contains(expected));
  }

  private static Map<String, Object> source(String id) {
    List<Map<String, Object>> sources = given().get("/sources").jsonPath().getList("");
    return sources.stream().filter(source -> id.equals(source.get("id"))).findFirst().orElseThrow();
  }

  private boolean isAt(ArticleCleaned article, String path) {
    return site.uri(path).toString().equals(article.url());
  }

  private static String page() {
    return "<html><head><title>"
        + Articles.TITLE
        + "</title></head><body><article><h1>"
        + Articles.TITLE
        + "</h1><p>"
        + Articles.FIRST
        + "</p><p>"
        + Articles.SECOND
        + "</p><p>"
        + Articles.unique()
        + "</p></article></body></html>";
  }
}
