package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.DeadLetterHeaders;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An event that can never be read steps aside; whatever comes behind it is not held up. */
@ExtendWith(SharedSystem.class)
class PoisonIT {
  private static final String NOT_JSON = "{\"articleId\": \"مبتور";
  private static final String BROKEN_RULE = "{\"articleId\": \"ليس معرّفاً\"}";

  private final RunningSystem system;

  PoisonIT(RunningSystem system) {
    this.system = system;
  }

  static Stream<Arguments> poison() {
    return Stream.of(
        Arguments.of("صحيفة السم الأولى", ArticleCleaned.TOPIC, NOT_JSON),
        Arguments.of("صحيفة السم الثانية", ArticleCleaned.TOPIC, BROKEN_RULE),
        Arguments.of("صحيفة السم الثالثة", ArticleEnriched.TOPIC, NOT_JSON),
        Arguments.of("صحيفة السم الرابعة", ArticleEnriched.TOPIC, BROKEN_RULE));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource("poison")
  void poisonGoesToTheDeadLetterAndTheNextArticleArrives(String outlet, String topic, String poison)
      throws Exception {
    String key = UUID.randomUUID().toString();
    byte[] bytes = poison.getBytes(StandardCharsets.UTF_8);
    EventStream stream = system.eventStream();

    // one in every partition, so the next article stands behind one wherever it goes
    List<ProducerRecord<String, byte[]>> everywhere =
        IntStream.range(0, stream.partitions(topic))
            .mapToObj(partition -> new ProducerRecord<>(topic, partition, key, bytes))
            .toList();
    stream.write(everywhere);
    system.ingest().push(Drafts.shuffled(system.newsroom(), outlet, 1));

    assertThat(system.awaitArticles(outlet, 1, "id mentions { surface }"))
        .singleElement()
        .satisfies(article -> assertThat(article.path("mentions")).isNotEmpty());
    stream.awaitSettled();
    List<ConsumerRecord<String, byte[]>> dead =
        stream.all(DeadLetterHeaders.topicOf(topic)).stream()
            .filter(record -> key.equals(record.key()))
            .toList();
    assertThat(dead).hasSameSizeAs(everywhere);
    for (ConsumerRecord<String, byte[]> letter : dead) {
      assertThat(letter.value()).isEqualTo(bytes);
      Map<String, byte[]> headers = EventStream.headers(letter);
      assertThat(headers).containsKeys(DeadLetterHeaders.RULE, DeadLetterHeaders.OFFSET);
      assertThat(new String(headers.get(DeadLetterHeaders.TOPIC), StandardCharsets.UTF_8))
          .isEqualTo(topic);
      assertThat(headers.get(DeadLetterHeaders.REASON)).isNotEmpty();
    }
  }
}
