package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.EventHeaders;
import org.fihris.contracts.EventJson;
import org.fihris.contracts.RemovedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody pushes comes out at the event stream, as a subscriber of it reads it. */
@ExtendWith(SharedSystem.class)
class PushedTextIT {
  private static final String RAW =
      """
      الأردن يستضيف اجتماعاً أممياً حول عودة اللاجئين السوريين

      + الخط -

      بحث وزير الخارجية الأردني أيمن الصفدي مع مسؤولين من الأمم المتحدة، في عمّان أمس، خطة لعودة \
      اللاجئين السوريين إلى محافظتي درعا والقنيطرة، بعد إعادة فتح معبر نصيب بين البلدين.

      وقال الصفدي إن العودة «طوعية وآمنة»، وإن بلاده لن تجبر أحداً على مغادرة مخيم الزعتري. وأضاف \
      أن موسكو وواشنطن أُبلغتا بتفاصيل الخطة، وأن فرقاً من مفوضية اللاجئين ستزور درعا خلال أيام.

      تويتر
      """;

  private final RunningSystem system;

  PushedTextIT(RunningSystem system) {
    this.system = system;
  }

  @Test
  void aPushedTextBecomesACleanedAndAnEnrichedEvent() throws Exception {
    String id = push(RAW);

    ConsumerRecord<String, byte[]> cleanedRecord = first(ArticleCleaned.TOPIC, id);
    ConsumerRecord<String, byte[]> enrichedRecord = first(ArticleEnriched.TOPIC, id);
    ArticleCleaned cleaned = EventJson.decode(cleanedRecord.value(), ArticleCleaned.class);
    ArticleEnriched enriched = EventJson.decode(enrichedRecord.value(), ArticleEnriched.class);

    assertThat(cleaned.articleId()).isEqualTo(id);
    assertThat(cleaned.revision()).isEqualTo(1);
    assertThat(cleaned.text())
        .startsWith("الأردن يستضيف اجتماعاً أممياً حول عودة اللاجئين السوريين\nبحث وزير")
        .endsWith("درعا خلال أيام.");
    assertThat(cleaned.removedLines())
        .extracting(RemovedLine::line)
        .containsExactly("+ الخط -", "تويتر");
    assertThat(enriched.article()).isEqualTo(cleaned);
    assertThat(enriched.mentions()).isNotEmpty();
    assertCloudEvent(cleanedRecord, EventHeaders.of(cleaned));
    assertCloudEvent(enrichedRecord, EventHeaders.of(enriched));
  }

  @Test
  void theTraceGoesOnThroughTheStream() throws Exception {
    String id = push("خبر عن أثر واحد\n\n" + RAW);

    String cleaned = traceId(first(ArticleCleaned.TOPIC, id));
    String enriched = traceId(first(ArticleEnriched.TOPIC, id));

    assertThat(enriched).isEqualTo(cleaned);
  }

  @Test
  void theSameTextAgainIsUnchanged() throws Exception {
    String body = "لا جديد في الخبر المعاد\n\n" + RAW;
    String id = push(body);

    JsonNode again = Json.parse(post(body)).path("accepted").get(0);

    assertThat(again.path("articleId").asText()).isEqualTo(id);
    assertThat(again.path("outcome").asText()).isEqualTo("UNCHANGED");
    assertThat(again.path("revision").asInt()).isEqualTo(1);
  }

  private String push(String text) throws Exception {
    return Json.parse(post(text)).path("accepted").path(0).path("articleId").asText();
  }

  private String post(String text) throws Exception {
    var answer =
        system
            .ingest()
            .post("/articles", "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.body();
  }

  private ConsumerRecord<String, byte[]> first(String topic, String articleId) {
    return system.eventStream().first(topic, record -> articleId.equals(record.key()));
  }

  private static void assertCloudEvent(ConsumerRecord<?, ?> record, EventHeaders expected) {
    assertThat(EventHeaders.fromMap(EventStream.headers(record))).isEqualTo(expected);
  }

  /** The second of the four parts of a W3C traceparent. */
  private static String traceId(ConsumerRecord<?, ?> record) {
    byte[] traceparent = EventStream.headers(record).get("traceparent");
    assertThat(traceparent).as("traceparent of " + record.topic()).isNotNull();
    return List.of(new String(traceparent, StandardCharsets.US_ASCII).split("-", -1)).get(1);
  }
}
