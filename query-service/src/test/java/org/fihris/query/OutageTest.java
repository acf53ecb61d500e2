package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fihris.contracts.EntityType.LOCATION;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fihris.contracts.ArticleEnriched;
import org.junit.jupiter.api.Test;

/** What the service depends on goes away and comes back, and nothing is lost. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class OutageTest {
  private static final String TITLE = "query($id: ID!) { article(id: $id) { title revision } }";

  private static double metric(String name) {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static void awaitMoreThan(double before, String metric) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> metric(metric) > before);
  }

  @Test
  void articlesThatArriveWhileTheDatabaseIsDownAreStoredWhenItIsBack() {
    List<ArticleEnriched> events = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      events.add(Article.titled("خبر " + i).paragraph("أثناء الانقطاع.").event());
    }
    double before = metric("fihris_consumer_retries_total{step=\"store\"");
    Stack.get().postgres().kill();
    try {
      EventStream.send(events.toArray(ArticleEnriched[]::new));
      awaitMoreThan(before, "fihris_consumer_retries_total{step=\"store\"");
      JsonPath refused = GraphQL.ask("{ articles(first: 1) { edges { cursor } } }", Map.of());
      assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("store-unavailable");
      assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
      assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(503);
    } finally {
      Stack.get().postgres().start();
    }
    EventStream.awaitConsumed();
    for (ArticleEnriched event : events) {
      assertThat(
              GraphQL.answer(TITLE, Map.of("id", event.article().articleId()))
                  .getString("article.title"))
          .startsWith("خبر ");
    }
  }

  @Test
  void answersComeFromTheStoreWhileRedisIsDownAndAreNeverOldAfterwards() {
    Article article =
        Article.titled("العنوان الأول")
            .paragraph("في حقل الزيتون.")
            .naming(Article.newEntityId(), LOCATION, "حقل الزيتون");
    EventStream.sendAndAwait(article.event());
    Map<String, ?> id = Map.of("id", article.id());
    GraphQL.answer(TITLE, id);
    double hits = metric("fihris_cache_reads_total{outcome=\"hit\"");
    assertThat(GraphQL.answer(TITLE, id).getInt("article.revision")).isEqualTo(1);
    assertThat(metric("fihris_cache_reads_total{outcome=\"hit\"")).isGreaterThan(hits);

    double retries = metric("fihris_consumer_retries_total{step=\"forget\"");
    double unavailable = metric("fihris_cache_reads_total{outcome=\"unavailable\"");
    Stack.get().redis().kill();
    try {
      EventStream.send(article.revision(2).event());
      awaitMoreThan(retries, "fihris_consumer_retries_total{step=\"forget\"");
      assertThat(GraphQL.answer(TITLE, id).getInt("article.revision")).isEqualTo(2);
      assertThat(metric("fihris_cache_reads_total{outcome=\"unavailable\""))
          .isGreaterThan(unavailable);
      assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
    } finally {
      Stack.get().redis().start();
    }
    EventStream.awaitConsumed();
    assertThat(GraphQL.answer(TITLE, id).getInt("article.revision")).isEqualTo(2);
  }
}
