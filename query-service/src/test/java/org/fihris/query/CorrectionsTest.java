package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fihris.contracts.EntityType.LOCATION;
import static org.fihris.contracts.EntityType.ORGANIZATION;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EventHeaders;
import org.fihris.contracts.EventJson;
import org.junit.jupiter.api.Test;

/** What editors do to stored articles, to coming ones and to the event stream. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class CorrectionsTest {
  private static final String MERGE =
      """
      mutation($into: ID!, $from: [String!]!) {
        mergeEntities(into: $into, from: $from, reason: "كتابتان لاسم واحد") {
          correction { sequence kind editor reason madeAt undone }
          entity { id canonicalName mentionCount articleCount }
        }
      }
      """;
  private static final String UNDO =
      """
      mutation($sequence: Int!) {
        undo(sequence: $sequence, reason: "كان خطأ") {
          correction { sequence kind undoes } entity { id mentionCount }
        }
      }
      """;
  private static final String ARTICLE =
      """
      query($id: ID!) { article(id: $id) {
        mentions { surface entity { id canonicalName }
          resolution { entity { id } rules confidence } }
        entities { entity { id } count } } }
      """;
  private static final String ENTITY =
      """
      query($id: ID!) { entity(id: $id) {
        id type canonicalName englishName wikidata latitude longitude mentionCount articleCount
        forms { surface outlet count firstSeen }
        explain { rules { rule mentionCount } corrections { sequence kind editor reason } } } }
      """;

  private final String one = Article.newEntityId();
  private final String other = Article.newEntityId();
  private final String outlet = "صحيفة " + UUID.randomUUID();

  private Article aboutOne() {
    return Article.titled("بنك الواحة يفتح فرعاً")
        .outlet(outlet)
        .paragraph("قال بنك الواحة إن الفرع صغير.")
        .naming(one, ORGANIZATION, "بنك الواحة");
  }

  private Article aboutOther() {
    return Article.titled("مصرف الواحة يغلق فرعاً")
        .outlet(outlet)
        .paragraph("في مدينة النخيل.")
        .naming(other, ORGANIZATION, "مصرف الواحة");
  }

  private static JsonPath merge(String into, String from) {
    return GraphQL.answerAs(
        Tokens.editor("layla"), MERGE, Map.of("into", into, "from", List.of(from)));
  }

  private static JsonPath undo(int sequence) {
    return GraphQL.answerAs(Tokens.editor("omar"), UNDO, Map.of("sequence", sequence));
  }

  private static JsonPath entity(String id) {
    return GraphQL.answer(ENTITY, Map.of("id", id)).setRootPath("data.entity");
  }

  private static JsonPath article(Article article) {
    return GraphQL.answer(ARTICLE, Map.of("id", article.id())).setRootPath("data.article");
  }

  private static String refusal(String mutation, Map<String, ?> variables) {
    JsonPath answer = GraphQL.askAs(Tokens.editor("layla"), mutation, variables);
    assertThat(answer.getString("errors[0].extensions.code"))
        .as(answer.prettify())
        .isEqualTo("correction-refused");
    return answer.getString("errors[0].message");
  }

  @Test
  void mergedEntitiesAreOneInEveryStoredArticle() {
    Article first = aboutOne();
    Article second = aboutOther();
    EventStream.sendAndAwait(first.event(), second.event());
    // both answers lie in the cache now
    entity(one);
    entity(other);

    JsonPath merged = merge(one, other);

    assertThat(merged.getString("mergeEntities.correction.kind")).isEqualTo("MERGE");
    assertThat(merged.getString("mergeEntities.correction.editor")).isEqualTo("layla");
    assertThat(merged.getBoolean("mergeEntities.correction.undone")).isFalse();
    assertThat(merged.getString("mergeEntities.entity.id")).isEqualTo(one);
    assertThat(merged.getInt("mergeEntities.entity.mentionCount")).isEqualTo(3);
    JsonPath mention = article(second);
    assertThat(mention.getString("mentions[0].entity.id")).isEqualTo(one);
    assertThat(mention.getString("mentions[0].entity.canonicalName")).isEqualTo("بنك الواحة");
    assertThat(mention.getString("mentions[0].resolution.entity.id")).isEqualTo(one);
    assertThat(mention.getList("mentions[0].resolution.rules"))
        .containsExactly("exact", "correction");
    assertThat(mention.getDouble("mentions[0].resolution.confidence")).isEqualTo(1.0);
    assertThat(mention.getList("entities.entity.id")).containsExactly(one);
    assertThat(entity(one).getInt("articleCount")).isEqualTo(2);
  }

  @Test
  void aMergedIdAnswersForTheEntityThatRemains() {
    Article second = aboutOther();
    EventStream.sendAndAwait(aboutOne().event(), second.event());
    merge(one, other);

    assertThat(entity(other).getString("id")).isEqualTo(one);
    assertThat(
            GraphQL.answer(
                    "query($id: ID!) { articles(filter: {entityId: $id}) { totalCount } }",
                    Map.of("id", other))
                .getInt("articles.totalCount"))
        .isEqualTo(2);
    EventStream.sendAndAwait(aboutOne().event());
    assertThat(entity(other).getInt("mentionCount")).isEqualTo(5);
  }

  @Test
  void anUndoneMergeLeavesTwo() {
    Article second = aboutOther();
    EventStream.sendAndAwait(aboutOne().event(), second.event());
    int sequence = merge(one, other).getInt("mergeEntities.correction.sequence");
    entity(one);

    JsonPath undone = undo(sequence);

    assertThat(undone.getInt("undo.correction.undoes")).isEqualTo(sequence);
    assertThat(undone.getInt("undo.entity.mentionCount")).isEqualTo(2);
    assertThat(entity(one).getInt("mentionCount")).isEqualTo(2);
    assertThat(entity(other).getString("canonicalName")).isEqualTo("مصرف الواحة");
    JsonPath mention = article(second);
    assertThat(mention.getString("mentions[0].entity.id")).isEqualTo(other);
    assertThat(mention.getList("mentions[0].resolution.rules")).containsExactly("exact");
    assertThat(mention.getDouble("mentions[0].resolution.confidence")).isEqualTo(0.75);
  }

  @Test
  void aComingArticleFollows() {
    EventStream.sendAndAwait(aboutOne().event(), aboutOther().event());
    merge(one, other);
    Article coming = aboutOther();

    EventStream.sendAndAwait(coming.event());

    assertThat(article(coming).getString("mentions[0].entity.id")).isEqualTo(one);
    assertThat(entity(one).getInt("mentionCount")).isEqualTo(4);
  }

  @Test
  void anUndoReachesWhatTheEventHadCorrected() {
    EventStream.sendAndAwait(aboutOne().event(), aboutOther().event());
    int sequence = merge(one, other).getInt("mergeEntities.correction.sequence");
    Article coming =
        Article.titled("مصارف الواحة")
            .namingCorrected(one, other, ORGANIZATION, "بنك الواحة", "مصارف الواحة");
    EventStream.sendAndAwait(coming.event());
    assertThat(article(coming).getString("mentions[0].entity.id")).isEqualTo(one);

    undo(sequence);

    JsonPath mention = article(coming);
    assertThat(mention.getString("mentions[0].entity.id")).isEqualTo(other);
    assertThat(mention.getList("mentions[0].resolution.rules")).containsExactly("exact");
    assertThat((Object) mention.get("mentions[0].resolution.confidence")).isNull();
    assertThat(entity(other).getString("canonicalName")).isEqualTo("مصرف الواحة");
  }

  @Test
  void splitFormsNameANewEntity() {
    EventStream.sendAndAwait(
        aboutOne().event(),
        Article.titled("جمعية الواحة")
            .naming(one, ORGANIZATION, "بنك الواحة", "جمعية الواحة")
            .event());

    JsonPath split =
        GraphQL.answerAs(
            Tokens.editor("layla"),
            """
            mutation($id: ID!) {
              splitForms(entity: $id, forms: ["جمعيه الواحة"], newName: "جمعية الواحة الخيرية",
                  reason: "جمعية لا بنك") {
                correction { sequence otherEntityIds }
                entity { mentionCount }
                newEntity { id canonicalName mentionCount forms { surface } }
              }
            }
            """,
            Map.of("id", one));

    split.setRootPath("data.splitForms");
    assertThat(split.getInt("entity.mentionCount")).isEqualTo(2);
    assertThat(split.getString("newEntity.canonicalName")).isEqualTo("جمعية الواحة الخيرية");
    assertThat(split.getList("newEntity.forms.surface")).containsExactly("جمعية الواحة");
    assertThat(split.getList("correction.otherEntityIds"))
        .containsExactly(split.getString("newEntity.id"));
    undo(split.getInt("correction.sequence"));
    assertThat(entity(one).getInt("mentionCount")).isEqualTo(3);
    assertThat(
            (Object)
                GraphQL.answer(ENTITY, Map.of("id", split.getString("newEntity.id"))).get("entity"))
        .isNull();
  }

  @Test
  void anAliasMeansItsEntityOnItsDays() {
    String name = "مصرف " + UUID.randomUUID();
    Article early =
        Article.titled(name)
            .publishedAt(Instant.parse("2023-12-31T23:00:00Z"))
            .naming(other, ORGANIZATION, name);
    Article late =
        Article.titled(name)
            .publishedAt(Instant.parse("2024-01-01T00:00:00Z"))
            .naming(other, ORGANIZATION, name);
    EventStream.sendAndAwait(aboutOne().event(), early.event(), late.event());

    GraphQL.answerAs(
        Tokens.editor("layla"),
        """
        mutation($id: ID!, $form: String!) {
          addAlias(entity: $id, form: $form, validFrom: "2024-01-01",
              source: "https://bank.example/history", reason: "اسمه الجديد") {
            correction { validFrom validTo source forms }
          }
        }
        """,
        Map.of("id", one, "form", name));

    assertThat(article(early).getString("mentions[0].entity.id")).isEqualTo(other);
    assertThat(article(late).getString("mentions[0].entity.id")).isEqualTo(one);
  }

  @Test
  void aNameGivenByAnEditorIsShownAndFound() {
    String name = "مصرف " + UUID.randomUUID();
    EventStream.sendAndAwait(aboutOne().event());
    entity(one);
    String rename =
        "mutation($id: ID!, $name: String!) { renameEntity(entity: $id, name: $name,"
            + " reason: \"اسمه\") { correction { sequence } entity { canonicalName } } }";

    JsonPath renamed =
        GraphQL.answerAs(Tokens.editor("layla"), rename, Map.of("id", one, "name", name));

    assertThat(renamed.getString("renameEntity.entity.canonicalName")).isEqualTo(name);
    assertThat(entity(one).getString("canonicalName")).isEqualTo(name);
    EventStream.sendAndAwait(aboutOne().event());
    assertThat(entity(one).getString("canonicalName")).isEqualTo(name);
    assertThat(
            GraphQL.answer(
                    "query($name: String) { entities(search: $name) { edges { node { id } } } }",
                    Map.of("name", name))
                .getList("entities.edges.node.id"))
        .containsExactly(one);
    undo(renamed.getInt("renameEntity.correction.sequence"));
    assertThat(entity(one).getString("canonicalName")).isEqualTo("بنك الواحة");
  }

  @Test
  void anItemGivenByAnEditorIsShown() {
    EventStream.sendAndAwait(aboutOne().event());
    String mutation =
        "mutation($id: ID!, $item: String!) { setWikidata(entity: $id, wikidata: $item,"
            + " reason: \"تحققت منه\") { entity { wikidata } } }";

    assertThat(
            GraphQL.answerAs(Tokens.editor("layla"), mutation, Map.of("id", one, "item", "Q42"))
                .getString("setWikidata.entity.wikidata"))
        .isEqualTo("Q42");
    assertThat(refusal(mutation, Map.of("id", one, "item", "42"))).contains("change.wikidata");
  }

  @Test
  void anEntityIsExplainedByRulesAndCorrections() {
    EventStream.sendAndAwait(aboutOne().event(), aboutOther().event());
    int sequence = merge(one, other).getInt("mergeEntities.correction.sequence");

    JsonPath explained = entity(one);

    assertThat(explained.getList("explain.rules.rule")).containsExactly("exact", "correction");
    assertThat(explained.getList("explain.rules.mentionCount")).containsExactly(3, 1);
    assertThat(explained.getList("explain.corrections.sequence")).containsExactly(sequence);
    assertThat(explained.getString("explain.corrections[0].reason")).isEqualTo("كتابتان لاسم واحد");
  }

  @Test
  void formsAreCountedByOutletFromTheFirstOn() {
    String second = outlet + " الثانية";
    EventStream.sendAndAwait(
        aboutOne().publishedAt(Instant.parse("2024-03-02T00:00:00Z")).event(),
        aboutOne().publishedAt(Instant.parse("2024-03-01T00:00:00Z")).event(),
        aboutOne().outlet(second).publishedAt(Instant.parse("2024-02-01T00:00:00Z")).event());

    JsonPath forms = entity(one);

    assertThat(forms.getList("forms.surface")).containsExactly("بنك الواحة", "بنك الواحة");
    assertThat(forms.getList("forms.outlet")).containsExactly(outlet, second);
    assertThat(forms.getList("forms.count")).containsExactly(4, 2);
    assertThat(forms.getString("forms[0].firstSeen")).startsWith("2024-03-01T00:00");
    assertThat(forms.getString("forms[1].firstSeen")).startsWith("2024-02-01T00:00");
  }

  @Test
  void whatMakesNoSenseIsRefusedAndChangesNothing() {
    EventStream.sendAndAwait(aboutOne().event(), aboutOther().event());
    int sequence = merge(one, other).getInt("mergeEntities.correction.sequence");
    Object log = GraphQL.answer("{ corrections { totalCount } }").get("corrections.totalCount");

    assertThat(refusal(MERGE, Map.of("into", other, "from", List.of(one))))
        .contains(other, "merged away by correction " + sequence, "it is " + one);
    assertThat(refusal(MERGE, Map.of("into", one, "from", List.of(one)))).contains("twice");
    assertThat(refusal(MERGE, Map.of("into", one, "from", List.of()))).contains("change.merge");
    assertThat(refusal(MERGE, Map.of("into", one, "from", List.of("e-none"))))
        .contains("No stored article mentions e-none");
    assertThat(
            refusal(
                "mutation($id: ID!) { splitForms(entity: $id, forms: [\"ميناء\"], newName: \"م\","
                    + " reason: \"سبب\") { correction { sequence } } }",
                Map.of("id", one)))
        .contains("«ميناء» is no form", "بنك الواحة");
    assertThat(
            refusal(
                "mutation($id: ID!) { splitForms(entity: $id, newName: \"م\", reason: \"سبب\","
                    + " forms: [\"بنك الواحة\", \"مصرف الواحة\"]) { correction { sequence } } }",
                Map.of("id", one)))
        .contains("nothing would remain");
    assertThat(
            refusal(
                "mutation($id: ID!) { renameEntity(entity: $id, name: \"م\", reason: \" \")"
                    + " { correction { sequence } } }",
                Map.of("id", one)))
        .contains("change.reason");
    assertThat(refusal(UNDO, Map.of("sequence", 100_000))).contains("no correction 100000");
    undo(sequence);
    assertThat(refusal(UNDO, Map.of("sequence", sequence))).contains("undone already");
    assertThat(
            (Integer)
                GraphQL.answer("{ corrections { totalCount } }").get("corrections.totalCount"))
        .isEqualTo((Integer) log + 1);
  }

  @Test
  void ofTwoEditorsAtOnceTheSecondIsToldWhatTheFirstDid() throws Exception {
    EventStream.sendAndAwait(aboutOne().event(), aboutOther().event());
    CyclicBarrier start = new CyclicBarrier(2);

    CompletableFuture<JsonPath> first = mergeAt(start, "layla", one, other);
    CompletableFuture<JsonPath> second = mergeAt(start, "omar", other, one);
    List<JsonPath> answers = List.of(first.get(), second.get());

    assertThat(answers)
        .filteredOn(answer -> answer.get("errors") == null)
        .singleElement()
        .satisfies(
            answer ->
                assertThat(answer.getInt("data.mergeEntities.entity.mentionCount")).isEqualTo(3));
    assertThat(answers)
        .filteredOn(answer -> answer.get("errors") != null)
        .singleElement()
        .satisfies(
            answer -> assertThat(answer.getString("errors[0].message")).contains("merged away"));
    assertThat(entity(one).getString("id")).isEqualTo(entity(other).getString("id"));
  }

  private static CompletableFuture<JsonPath> mergeAt(
      CyclicBarrier start, String editor, String into, String from) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            start.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return GraphQL.askAs(
              Tokens.editor(editor), MERGE, Map.of("into", into, "from", List.of(from)));
        });
  }

  @Test
  void theLogOfAnEntityTellsWhoDidWhatAndWhatWasUndone() {
    EventStream.sendAndAwait(aboutOne().event(), aboutOther().event());
    int merge = merge(one, other).getInt("mergeEntities.correction.sequence");
    int undo = undo(merge).getInt("undo.correction.sequence");
    String query =
        """
        query($entity: ID, $after: String) {
          corrections(entity: $entity, first: 1, after: $after) {
            totalCount
            edges { cursor node { sequence kind editor reason undone } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    JsonPath newest = GraphQL.answer(query, Map.of("entity", one));
    JsonPath older =
        GraphQL.answer(
            query,
            Map.of("entity", one, "after", newest.getString("corrections.pageInfo.endCursor")));

    assertThat(newest.getInt("corrections.totalCount")).isEqualTo(2);
    assertThat(newest.getInt("corrections.edges[0].node.sequence")).isEqualTo(undo);
    assertThat(newest.getString("corrections.edges[0].node.editor")).isEqualTo("omar");
    assertThat(older.getInt("corrections.edges[0].node.sequence")).isEqualTo(merge);
    assertThat(older.getBoolean("corrections.edges[0].node.undone")).isTrue();
    assertThat(older.getBoolean("corrections.pageInfo.hasNextPage")).isFalse();
    assertThat(GraphQL.answer(query, Map.of("entity", other)).getInt("corrections.totalCount"))
        .isEqualTo(1);
  }

  @Test
  void everyCorrectionIsPublishedInOrder() {
    EventStream.sendAndAwait(aboutOne().event(), aboutOther().event());
    int sequence = merge(one, other).getInt("mergeEntities.correction.sequence");
    int last = undo(sequence).getInt("undo.correction.sequence");

    List<ConsumerRecord<String, byte[]>> records = EventStream.awaitCorrections(last);

    List<EntityChanged> log =
        records.stream()
            .map(record -> EventJson.decode(record.value(), EntityChanged.class))
            .toList();
    assertThat(log.stream().map(EntityChanged::sequence).distinct())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
    EntityChanged merged =
        log.stream().filter(event -> event.sequence() == sequence).findFirst().orElseThrow();
    assertThat(merged.kind()).isEqualTo(EntityChanged.Kind.MERGE);
    assertThat(merged.entityId()).isEqualTo(one);
    assertThat(merged.otherEntityIds()).containsExactly(other);
    assertThat(merged.editor()).isEqualTo("layla");
    ConsumerRecord<String, byte[]> newest = records.get(records.size() - 1);
    assertThat(newest.key()).isEqualTo(EntityChanged.KEY);
    EventHeaders.of(EventJson.decode(newest.value(), EntityChanged.class))
        .toMap()
        .forEach(
            (name, value) ->
                assertThat(newest.headers().lastHeader(name).value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(new String(value, StandardCharsets.UTF_8)));
  }

  @Test
  void aCorrectionMadeWhileTheBrokerIsDownIsPublishedWhenItIsBack() {
    EventStream.sendAndAwait(aboutOne().event(), aboutOther().event());
    int sequence;
    Stack.get().kafka().kill();
    try {
      sequence = merge(one, other).getInt("mergeEntities.correction.sequence");
      assertThat(entity(other).getString("id")).isEqualTo(one);
    } finally {
      Stack.get().kafka().start();
    }

    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> Database.rows("select from correction where not published").isEmpty());
    assertThat(EventStream.awaitCorrections(sequence)).isNotEmpty();
  }

  @Test
  void theLogCannotBeChanged() {
    EventStream.sendAndAwait(aboutOne().event(), aboutOther().event());
    int sequence = merge(one, other).getInt("mergeEntities.correction.sequence");

    assertThatThrownBy(
            () ->
                Database.rows(
                    "delete from correction where sequence = " + sequence + " returning 1"))
        .hasMessageContaining("append only");
  }

  @Test
  void aPlaceIsShownWithWhatTheEventKnowsOfIt() {
    Article article = Article.titled("حلب").naming(one, LOCATION, "حلب");
    EventStream.sendAndAwait(article.knowing(one, "Aleppo", "Q41183", 36.2, 37.16).event());

    JsonPath place = entity(one);

    assertThat(place.getString("englishName")).isEqualTo("Aleppo");
    assertThat(place.getString("wikidata")).isEqualTo("Q41183");
    assertThat(place.getDouble("latitude")).isEqualTo(36.2);
    assertThat(place.getDouble("longitude")).isEqualTo(37.16);
  }
}
