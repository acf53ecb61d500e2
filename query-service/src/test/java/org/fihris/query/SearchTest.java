package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fihris.contracts.EntityType.LOCATION;
import static org.fihris.contracts.EntityType.ORGANIZATION;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class SearchTest {
  private final String outlet = "وكالة " + UUID.randomUUID();
  private final String island = Article.newEntityId();
  private final String union = Article.newEntityId();

  private List<String> found(Map<String, ?> filter) {
    return GraphQL.answer(
            "query($filter: ArticleFilter) { articles(filter: $filter) { edges { node { title } } } }",
            Map.of("filter", filter))
        .getList("articles.edges.node.title");
  }

  private Article onIsland(String title, String at) {
    return Article.titled(title).outlet(outlet).publishedAt(Instant.parse(at));
  }

  @Test
  void wordsAreFoundInAnySpellingAndInflection() {
    EventStream.sendAndAwait(
        onIsland("أسواق الجزيرة", "2024-01-01T00:00:00Z")
            .paragraph("افتتحت الجمعيّة ثلاث مدارس في الإقليم وبالعاصمة.")
            .event(),
        onIsland("رياضة", "2024-01-02T00:00:00Z").paragraph("فاز الفريق الأزرق.").event());

    assertThat(found(Map.of("outlet", outlet, "search", "الاقليم")))
        .containsExactly("أسواق الجزيرة");
    assertThat(found(Map.of("outlet", outlet, "search", "جمعية"))).containsExactly("أسواق الجزيرة");
    assertThat(found(Map.of("outlet", outlet, "search", "العاصمة")))
        .containsExactly("أسواق الجزيرة");
    assertThat(found(Map.of("outlet", outlet, "search", "مدارس -الاقليم"))).isEmpty();
    assertThat(found(Map.of("outlet", outlet, "search", "\"الفريق الأزرق\"")))
        .containsExactly("رياضة");
  }

  @Test
  void datesAndEntitiesNarrowTheArticles() {
    EventStream.sendAndAwait(
        onIsland("قديم", "2024-01-01T00:00:00Z").paragraph("نص.").event(),
        onIsland("وسط", "2024-01-02T00:00:00Z")
            .paragraph("في جزيرة النور.")
            .naming(island, LOCATION, "جزيرة النور")
            .event(),
        onIsland("جديد", "2024-01-03T00:00:00Z").paragraph("نص.").event());

    assertThat(
            found(
                Map.of(
                    "outlet", outlet,
                    "publishedFrom", "2024-01-02T00:00:00Z",
                    "publishedTo", "2024-01-03T00:00:00Z")))
        .containsExactly("وسط");
    assertThat(found(Map.of("entityId", island))).containsExactly("وسط");
    assertThat(found(Map.of("outlet", outlet))).containsExactly("جديد", "وسط", "قديم");
  }

  @Test
  void entitiesAreFoundByAnyPartOfAnySpelling() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    EventStream.sendAndAwait(
        Article.titled("بيان")
            .paragraph("قال اتحاد الأطباء " + mark + " إن الاتّحاد " + mark + " بخير.")
            .naming(union, ORGANIZATION, "اتحاد الأطباء " + mark)
            .naming(union, ORGANIZATION, "اتحاد الأطباء " + mark, "الاتّحاد " + mark)
            .event());

    for (String search : List.of("الاطباء " + mark, "أطبّاء " + mark, "الإتحاد " + mark)) {
      assertThat(
              GraphQL.answer(
                      "query($s: String) { entities(search: $s) { edges { node { id } } } }",
                      Map.of("s", search))
                  .getList("entities.edges.node.id"))
          .as(search)
          .containsExactly(union);
    }
    assertThat(
            GraphQL.answer(
                    "query($s: String) { entities(search: $s, type: PERSON) { totalCount } }",
                    Map.of("s", mark))
                .getInt("entities.totalCount"))
        .isZero();
  }

  @Test
  void wildcardsInASearchAreOrdinaryCharacters() {
    assertThat(
            GraphQL.answer("{ entities(search: \"%_%\") { totalCount } }")
                .getInt("entities.totalCount"))
        .isZero();
  }

  @Test
  void entitiesThatOccurTogetherAreCountedByArticle() {
    String both = "تعاون";
    for (int i = 0; i < 2; i++) {
      EventStream.send(
          Article.titled(both)
              .paragraph("زار اتحاد الصيادين جزيرة المرجان، وجزيرة المرجان بعيدة.")
              .naming(union, ORGANIZATION, "اتحاد الصيادين")
              .naming(island, LOCATION, "جزيرة المرجان")
              .event());
    }
    String alone = Article.newEntityId();
    EventStream.sendAndAwait(
        Article.titled("رحلة")
            .paragraph("من جزيرة المرجان إلى خليج اللؤلؤ.")
            .naming(island, LOCATION, "جزيرة المرجان")
            .naming(alone, LOCATION, "خليج اللؤلؤ")
            .event());

    JsonPath answer =
        GraphQL.answer(
            """
            query($id: ID!) { entity(id: $id) {
              all: cooccurring { entity { id canonicalName } articleCount }
              top: cooccurring(first: 1) { entity { id } }
            } }
            """,
            Map.of("id", island));
    assertThat(answer.getList("entity.all.entity.id")).containsExactly(union, alone);
    assertThat(answer.getList("entity.all.articleCount")).containsExactly(2, 1);
    assertThat(answer.getList("entity.top.entity.id")).containsExactly(union);
  }
}
