package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.fihris.newsroom.Gold;
import org.fihris.newsroom.Newsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedToGraphQlIT {
  private static final String FIELDS =
      "id revision url outlet title publishedAt nearCopyOf paragraphs { text } mentions { surface }";

  private final RunningSystem system;
  private String sourceId;
  private Map<String, JsonNode> byPath;

  FeedToGraphQlIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeAll
  void theFeedIsFollowedUntilItsArticlesAreQueryable() throws Exception {
    sourceId = system.ingest().follow(system.newsroom().feedUri());
    await("the newsroom's articles are queryable")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> articles().size() >= system.newsroom().articleCount());
    byPath =
        articles().stream().collect(Collectors.toMap(FeedToGraphQlIT::path, Function.identity()));
  }

  @Test
  void everyArticleOfTheFeedArrivesAndTheSectionPageDoesNot() {
    assertThat(byPath.keySet())
        .containsExactlyInAnyOrderElementsOf(
            system.newsroom().articleUris().stream().map(URI::getPath).toList());
  }

  @Test
  void titlesAndParagraphsAreTheGoldOnes() {
    SoftAssertions softly = new SoftAssertions();
    byPath.forEach(
        (path, article) -> {
          Gold gold = Newsroom.gold(path);
          softly.assertThat(article.path("title").asText()).as(path).isEqualTo(gold.title());
          softly
              .assertThat(Json.texts(article.path("paragraphs"), "text"))
              .as(path)
              .containsExactlyElementsOf(gold.paragraphs());
        });
    softly.assertAll();
  }

  /** Two of the outlets print a date without a zone or a time: right to the day is all there is. */
  @Test
  void outletsAndDatesAreThoseOfTheFeed() {
    SoftAssertions softly = new SoftAssertions();
    byPath.forEach(
        (path, article) -> {
          Gold gold = Newsroom.gold(path);
          softly.assertThat(article.path("outlet").asText()).as(path).isEqualTo(gold.outlet());
          softly
              .assertThat(Instant.parse(article.path("publishedAt").asText()))
              .as(path)
              .isCloseTo(gold.published(), within(1, ChronoUnit.DAYS));
        });
    softly.assertAll();
  }

  @Test
  void theAgencyStoryAndItsCopyAreLinked() {
    JsonNode one = byPath.get("/dafater/politics/3-2017-12-15-geneva");
    JsonNode other = byPath.get("/jisr/article.php/1266");

    List<String> links =
        List.of(one.path("nearCopyOf").asText(), other.path("nearCopyOf").asText());
    assertThat(links).containsAnyOf(one.path("id").asText(), other.path("id").asText());
    assertThat(byPath.values().stream().filter(article -> article.hasNonNull("nearCopyOf")))
        .as("near copies")
        .hasSize(1);
  }

  @Test
  void everyArticleNamesSomebody() {
    byPath.forEach((path, article) -> assertThat(article.path("mentions")).as(path).isNotEmpty());
  }

  @Test
  void aNameOfManyOutletsIsOneEntity() throws Exception {
    JsonNode found =
        system
            .graphQl()
            .data(
                "{ entities(search: \"دي ميستورا\", type: PERSON, first: 5) { edges { node {"
                    + " canonicalName articleCount forms { surface count } } } } }",
                Json.object())
            .path("entities")
            .path("edges");

    assertThat(found).isNotEmpty();
    JsonNode entity = found.get(0).path("node");
    assertThat(entity.path("canonicalName").asText()).contains("ميستورا");
    assertThat(entity.path("articleCount").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(entity.path("forms")).isNotEmpty();
  }

  @Test
  void aSecondPollAddsNothing() throws Exception {
    system.ingest().poll(sourceId);
    system.eventStream().awaitSettled();

    assertThat(articles())
        .hasSize(system.newsroom().articleCount())
        .allSatisfy(article -> assertThat(article.path("revision").asInt()).isEqualTo(1));
  }

  private List<JsonNode> articles() throws Exception {
    String origin = system.newsroom().feedUri().resolve("/").toString();
    return system.graphQl().articles(Json.object(), FIELDS).stream()
        .filter(article -> article.path("url").asText().startsWith(origin))
        .toList();
  }

  private static String path(JsonNode article) {
    return URI.create(article.path("url").asText()).getPath();
  }
}
