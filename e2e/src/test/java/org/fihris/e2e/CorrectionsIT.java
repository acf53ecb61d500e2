package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EventHeaders;
import org.fihris.contracts.EventJson;
import org.fihris.contracts.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Editors say what names mean, and the store, the event stream and coming articles follow. */
@ExtendWith(SharedSystem.class)
class CorrectionsIT {
  private static final Editor LAYLA = new Editor("layla@news.example");
  private static final Editor OMAR = new Editor("omar@news.example");
  private static final AtomicInteger NEWS = new AtomicInteger();

  private static final String ENTITY =
      "query($id: ID!) { entity(id: $id) { id canonicalName articleCount forms { surface }"
          + " explain { corrections { sequence kind } } } }";
  private static final String MENTIONS =
      "query($id: ID!) { article(id: $id) { mentions { surface"
          + " resolution { entity { id } rules confidence } } } }";
  private static final String MERGE =
      "mutation($into: ID!, $from: [String!]!) { mergeEntities(into: $into, from: $from,"
          + " reason: \"شخص واحد\") { correction { sequence editor } entity { id articleCount } } }";
  private static final String UNDO =
      "mutation($sequence: Int!) { undo(sequence: $sequence, reason: \"شخصان\")"
          + " { correction { sequence } } }";
  private static final String SPLIT =
      "mutation($id: ID!, $form: String!) { splitForms(entity: $id, forms: [$form],"
          + " newName: \"الأخ الأصغر\", reason: \"أخوان\")"
          + " { correction { sequence } newEntity { id canonicalName } } }";

  private final RunningSystem system;

  CorrectionsIT(RunningSystem system) {
    this.system = system;
  }

  @Test
  void aMergeIsFollowedByPastAndComingArticlesAndAnUndoTakesItBack() throws Exception {
    String shortName = "سامر الطحان";
    String longName = "سامر يوسف الطحان";
    String first = push(shortName);
    String second = push(longName);
    String one = entityOf(first, shortName);
    String other = entityOf(second, longName);
    assertThat(one).isNotEqualTo(other);

    JsonNode merged = answer(LAYLA, MERGE, mergeOf(one, other)).path("mergeEntities");

    int sequence = merged.at("/correction/sequence").asInt();
    assertThat(merged.at("/correction/editor").asText()).isEqualTo(LAYLA.name());
    assertThat(merged.at("/entity/articleCount").asInt()).isEqualTo(2);
    assertThat(entityOf(second, longName)).isEqualTo(one);
    JsonNode remaining = entity(other);
    assertThat(remaining.path("id").asText()).isEqualTo(one);
    assertThat(remaining.path("canonicalName").asText()).isEqualTo(shortName);
    assertThat(Json.texts(remaining.path("forms"), "surface")).contains(shortName, longName);
    assertThat(remaining.at("/explain/corrections/0/sequence").asInt()).isEqualTo(sequence);

    EntityChanged published = onTheStream(sequence);
    assertThat(published.kind()).isEqualTo(EntityChanged.Kind.MERGE);
    assertThat(published.entityId()).isEqualTo(one);
    assertThat(published.otherEntityIds()).containsExactly(other);
    assertThat(published.editor()).isEqualTo(LAYLA.name());

    Mention coming = awaitMentionFromNlpService(longName, one);
    assertThat(coming.uncorrectedEntityId()).isEqualTo(other);
    assertThat(coming.rules()).contains("correction");

    int undoing =
        answer(OMAR, UNDO, Json.object().put("sequence", sequence))
            .at("/undo/correction/sequence")
            .asInt();
    assertThat(entityOf(first, shortName)).isEqualTo(one);
    assertThat(entityOf(second, longName)).isEqualTo(other);
    assertThat(onTheStream(undoing).undoes()).isEqualTo(sequence);
    Mention afterwards = awaitMentionFromNlpService(longName, other);
    assertThat(afterwards.uncorrectedEntityId()).isIn(null, other);
  }

  @Test
  void aSplitMakesANewEntityOfSomeForms() throws Exception {
    String elder = "ماهر القزويني";
    String younger = "نزار القزويني";
    String first = push(elder);
    String second = push(younger);
    String one = entityOf(first, elder);
    answer(LAYLA, MERGE, mergeOf(one, entityOf(second, younger)));
    assertThat(entityOf(second, younger)).isEqualTo(one);

    JsonNode split =
        answer(LAYLA, SPLIT, Json.object().put("id", one).put("form", younger)).path("splitForms");

    String made = split.at("/newEntity/id").asText();
    assertThat(split.at("/newEntity/canonicalName").asText()).isEqualTo("الأخ الأصغر");
    assertThat(entityOf(first, elder)).isEqualTo(one);
    assertThat(entityOf(second, younger)).isEqualTo(made);
    assertThat(onTheStream(split.at("/correction/sequence").asInt()).otherEntityIds())
        .containsExactly(made);
    awaitMentionFromNlpService(younger, made);
  }

  @Test
  void twoEditorsWhoMergeAtOnceEndInOneState() throws Exception {
    String shortName = "رامي الدباغ";
    String longName = "رامي منصور الدباغ";
    String one = entityOf(push(shortName), shortName);
    String other = entityOf(push(longName), longName);
    assertThat(one).isNotEqualTo(other);
    CyclicBarrier start = new CyclicBarrier(2);

    CompletableFuture<JsonNode> laylas = mergeAt(start, LAYLA, mergeOf(one, other));
    CompletableFuture<JsonNode> omars = mergeAt(start, OMAR, mergeOf(other, one));
    List<JsonNode> answers = List.of(laylas.get(), omars.get());

    assertThat(answers).filteredOn(answer -> answer.path("errors").isEmpty()).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.path("errors").isEmpty())
        .singleElement()
        .satisfies(
            refused ->
                assertThat(refused.at("/errors/0/extensions/code").asText())
                    .isEqualTo("correction-refused"));
    assertThat(entity(one)).isEqualTo(entity(other));
    assertThat(entity(one).path("articleCount").asInt()).isEqualTo(2);
  }

  private CompletableFuture<JsonNode> mergeAt(
      CyclicBarrier start, Editor editor, ObjectNode merge) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            start.await();
            return system.graphQl().answerTo(editor, MERGE, merge);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static ObjectNode mergeOf(String into, String from) {
    ObjectNode variables = Json.object().put("into", into);
    variables.putArray("from").add(from);
    return variables;
  }

  private JsonNode answer(Editor editor, String mutation, ObjectNode variables) throws IOException {
    JsonNode answer = system.graphQl().answerTo(editor, mutation, variables);
    assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
    return answer.path("data");
  }

  private JsonNode entity(String id) throws IOException {
    return system.graphQl().data(ENTITY, Json.object().put("id", id)).path("entity");
  }

  private EntityChanged onTheStream(int sequence) {
    ConsumerRecord<String, byte[]> record =
        system
            .eventStream()
            .first(
                EntityChanged.TOPIC,
                one -> EventJson.decode(one.value(), EntityChanged.class).sequence() == sequence);
    EntityChanged event = EventJson.decode(record.value(), EntityChanged.class);
    assertThat(EventHeaders.fromMap(EventStream.headers(record))).isEqualTo(EventHeaders.of(event));
    return event;
  }

  /** A new article each time: the name stands in it as a person's. */
  private String push(String name) throws IOException {
    String text =
        """
        الشرطة تعلن نتائج التحقيق رقم %1$d في الحادث

        قال المتحدث باسم الشرطة %2$s في مؤتمر صحافي اليوم إن التحقيق رقم %1$d في حادث السير انتهى، \
        وإن نتائجه سترسل إلى النيابة العامة خلال أيام.

        وأضاف %2$s أن السائق لم يكن مسرعاً، وأن الطريق كانت زلقة بعد المطر الذي هطل طوال الليل.
        """
            .formatted(NEWS.incrementAndGet(), name);
    var answer =
        system
            .ingest()
            .post("/articles", "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return Json.parse(answer.body()).at("/accepted/0/articleId").asText();
  }

  /** The entity of the mention with this surface, once the article is queryable. */
  private String entityOf(String articleId, String surface) {
    return await("«" + surface + "» of " + articleId)
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(250))
        .ignoreExceptionsMatching(failure -> failure instanceof IOException)
        .until(
            () ->
                Json.list(
                        system
                            .graphQl()
                            .data(MENTIONS, Json.object().put("id", articleId))
                            .at("/article/mentions"))
                    .stream()
                    .filter(mention -> mention.path("surface").asText().equals(surface))
                    .map(mention -> mention.at("/resolution/entity/id").asText())
                    .findFirst()
                    .orElse(""),
            entityId -> !entityId.isEmpty());
  }

  /** nlp-service follows the corrections by itself: from some new article on it gives this id. */
  private Mention awaitMentionFromNlpService(String name, String entityId) {
    return await("nlp-service resolves «" + name + "» to " + entityId)
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(500))
        .pollInSameThread()
        .until(
            () -> {
              String articleId = push(name);
              ConsumerRecord<String, byte[]> record =
                  system
                      .eventStream()
                      .first(ArticleEnriched.TOPIC, one -> articleId.equals(one.key()));
              return EventJson.decode(record.value(), ArticleEnriched.class).mentions().stream()
                  .filter(mention -> mention.surface().equals(name))
                  .findFirst()
                  .orElseThrow();
            },
            mention -> mention.entityId().equals(entityId));
  }
}
