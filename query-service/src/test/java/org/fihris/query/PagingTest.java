package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fihris.contracts.EntityType.LOCATION;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.fihris.contracts.ArticleEnriched;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class PagingTest {
  private static final String ARTICLES =
      """
      query($outlet: String, $first: Int!, $after: String) {
        list: articles(filter: {outlet: $outlet}, first: $first, after: $after) {
          edges { cursor node { id publishedAt } } totalCount
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
      """;

  private final String outlet = "صحيفة " + UUID.randomUUID();
  private final String harbour = Article.newEntityId();

  private ArticleEnriched articleAt(Instant publishedAt) {
    return Article.titled("ميناء البلدة")
        .outlet(outlet)
        .publishedAt(publishedAt)
        .paragraph("يعمل ميناء البلدة ليلاً. وميناء البلدة قديم.")
        .naming(harbour, LOCATION, "ميناء البلدة")
        .event();
  }

  /** Articles a minute apart, every third at the same instant as the one before. */
  private List<String> sendArticles(int count) {
    List<ArticleEnriched> events = new ArrayList<>();
    Instant at = Instant.parse("2024-03-01T00:00:00.123456Z");
    for (int i = 0; i < count; i++) {
      if (i % 3 != 2) {
        at = at.plusSeconds(60);
      }
      events.add(articleAt(at));
    }
    EventStream.sendAndAwait(events.toArray(ArticleEnriched[]::new));
    return events.stream().map(event -> event.article().articleId()).toList();
  }

  private static List<String> walk(
      String query, Map<String, ?> variables, String nodeId, int first, Runnable betweenPages) {
    List<String> seen = new ArrayList<>();
    Map<String, Object> asked = new HashMap<>(variables);
    asked.put("first", first);
    JsonPath page;
    do {
      page = GraphQL.answer(query, asked);
      List<String> ids = page.getList(nodeId);
      assertThat(ids).isNotEmpty().hasSizeLessThanOrEqualTo(first);
      seen.addAll(ids);
      assertThat(page.getBoolean("list.pageInfo.hasPreviousPage"))
          .isEqualTo(asked.containsKey("after"));
      List<String> cursors = page.getList("list.edges.cursor");
      assertThat(page.getString("list.pageInfo.startCursor")).isEqualTo(cursors.get(0));
      asked.put("after", page.getString("list.pageInfo.endCursor"));
      betweenPages.run();
    } while (page.getBoolean("list.pageInfo.hasNextPage"));
    return seen;
  }

  @Test
  void allPagesTogetherAreTheWholeSetEachOnceNewestFirst() {
    List<String> sent = sendArticles(13);
    for (int first : List.of(1, 4, 13, 100)) {
      List<String> seen =
          walk(ARTICLES, Map.of("outlet", outlet), "list.edges.node.id", first, () -> {});
      assertThat(seen).containsExactlyInAnyOrderElementsOf(sent).doesNotHaveDuplicates();
    }
    JsonPath all = GraphQL.answer(ARTICLES, Map.of("outlet", outlet, "first", 100));
    List<String> instants = all.getList("list.edges.node.publishedAt");
    assertThat(instants).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(all.getInt("list.totalCount")).isEqualTo(13);
  }

  @Test
  void articlesThatArriveDuringAWalkDisturbNothing() {
    List<String> sent = sendArticles(9);
    AtomicReference<Instant> newer = new AtomicReference<>(Instant.parse("2024-04-01T00:00:00Z"));

    List<String> seen =
        walk(
            ARTICLES,
            Map.of("outlet", outlet),
            "list.edges.node.id",
            4,
            () -> {
              EventStream.sendAndAwait(articleAt(newer.getAndUpdate(at -> at.plusSeconds(1))));
            });

    assertThat(seen).containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void aLastPageThatIsFullIsTheLast() {
    sendArticles(4);
    JsonPath first = GraphQL.answer(ARTICLES, Map.of("outlet", outlet, "first", 2));
    JsonPath second =
        GraphQL.answer(
            ARTICLES,
            Map.of(
                "outlet", outlet, "first", 2, "after", first.getString("list.pageInfo.endCursor")));
    assertThat(first.getBoolean("list.pageInfo.hasNextPage")).isTrue();
    assertThat(second.getBoolean("list.pageInfo.hasNextPage")).isFalse();
  }

  @Test
  void anEmptyListIsAnEmptyPage() {
    JsonPath empty = GraphQL.answer(ARTICLES, Map.of("outlet", "لا أحد", "first", 5));
    assertThat(empty.getList("list.edges")).isEmpty();
    assertThat(empty.getInt("list.totalCount")).isZero();
    assertThat(empty.getString("list.pageInfo.endCursor")).isNull();
    assertThat(empty.getBoolean("list.pageInfo.hasNextPage")).isFalse();
  }

  @Test
  void anEntitysMentionsAreWalkedEachOnce() {
    sendArticles(5);
    String query =
        """
        query($id: ID!, $first: Int!, $after: String) {
          entity(id: $id) { mentionCount
            list: mentions(first: $first, after: $after) {
              edges { cursor node { beginUtf16 article { id } sentence { text } } } totalCount
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }
        """;
    List<String> seen = new ArrayList<>();
    Map<String, Object> asked = new HashMap<>(Map.of("id", harbour, "first", 4));
    JsonPath page;
    do {
      page = GraphQL.answer(query, asked);
      List<Map<String, Object>> nodes = page.getList("entity.list.edges.node");
      nodes.forEach(
          node ->
              seen.add(((Map<?, ?>) node.get("article")).get("id") + "@" + node.get("beginUtf16")));
      asked.put("after", page.getString("entity.list.pageInfo.endCursor"));
    } while (page.getBoolean("entity.list.pageInfo.hasNextPage"));

    assertThat(seen).hasSize(15).doesNotHaveDuplicates();
    assertThat(page.getInt("entity.list.totalCount")).isEqualTo(15);
    assertThat(page.getInt("entity.mentionCount")).isEqualTo(15);
  }

  @Test
  void anEntitysArticlesAreWalkedEachOnce() {
    List<String> sent = sendArticles(5);
    String query =
        """
        query($id: ID!, $first: Int!, $after: String) {
          entity(id: $id) { list: articles(first: $first, after: $after) {
              edges { node { id } } totalCount pageInfo { hasNextPage endCursor } } } }
        """;
    List<String> seen = new ArrayList<>();
    Map<String, Object> asked = new HashMap<>(Map.of("id", harbour, "first", 2));
    JsonPath page;
    do {
      page = GraphQL.answer(query, asked);
      seen.addAll(page.getList("entity.list.edges.node.id"));
      asked.put("after", page.getString("entity.list.pageInfo.endCursor"));
    } while (page.getBoolean("entity.list.pageInfo.hasNextPage"));

    assertThat(seen).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(page.getInt("entity.list.totalCount")).isEqualTo(5);
  }

  @Test
  void entitiesAreWalkedEachOnceMostMentionedFirst() {
    String word = "قرية" + UUID.randomUUID().toString().replace("-", "");
    List<ArticleEnriched> events = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String id = Article.newEntityId();
      ids.add(id);
      String name = word + " رقم" + i;
      events.add(
          Article.titled("أخبار القرى")
              .paragraph((name + "، ").repeat(1 + i / 2))
              .naming(id, LOCATION, name)
              .event());
    }
    EventStream.sendAndAwait(events.toArray(ArticleEnriched[]::new));
    String query =
        """
        query($search: String, $first: Int!, $after: String) {
          list: entities(search: $search, type: LOCATION, first: $first, after: $after) {
            edges { cursor node { id mentionCount } } totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
        """;
    assertThat(walk(query, Map.of("search", word), "list.edges.node.id", 3, () -> {}))
        .containsExactlyInAnyOrderElementsOf(ids);
    JsonPath all = GraphQL.answer(query, Map.of("search", word, "first", 50));
    assertThat(all.getList("list.edges.node.mentionCount")).containsExactly(4, 3, 3, 2, 2, 1, 1);
    assertThat(all.getInt("list.totalCount")).isEqualTo(7);
  }

  @Test
  void twoAliasesOfOneFieldKeepTheirOwnArguments() {
    sendArticles(3);
    JsonPath answer =
        GraphQL.answer(
            """
            query($id: ID!) { entity(id: $id) {
              one: mentions(first: 1) { edges { node { surface } } }
              two: mentions(first: 2) { edges { node { surface } } }
            } }
            """,
            Map.of("id", harbour));
    assertThat(answer.getList("entity.one.edges")).hasSize(1);
    assertThat(answer.getList("entity.two.edges")).hasSize(2);
  }

  @Test
  void aPageOfNothingOrOfTooMuchIsRefused() {
    for (int first : List.of(0, -1, 101)) {
      JsonPath refused = GraphQL.ask(ARTICLES, Map.of("outlet", outlet, "first", first));
      assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("page-size");
      assertThat(refused.getString("errors[0].message")).contains("first is " + first, "1 to 100");
    }
  }

  @Test
  void whatIsNoCursorOfTheListIsRefused() {
    sendArticles(2);
    String ofEntities =
        GraphQL.answer("{ entities(first: 1) { pageInfo { endCursor } } }")
            .getString("entities.pageInfo.endCursor");
    for (String cursor : List.of("", "not a cursor", "YWJj", ofEntities)) {
      JsonPath refused =
          GraphQL.ask(ARTICLES, Map.of("outlet", outlet, "first", 5, "after", cursor));
      assertThat(refused.getString("errors[0].extensions.code")).as(cursor).isEqualTo("cursor");
      assertThat(refused.getString("errors[0].message")).contains("is not a cursor of articles");
    }
  }
}
