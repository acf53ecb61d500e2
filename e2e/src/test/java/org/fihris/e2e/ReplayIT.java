package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSystem.class)
class ReplayIT {
  private static final String OUTLET = "صحيفة الإعادة";

  private final RunningSystem system;

  ReplayIT(RunningSystem system) {
    this.system = system;
  }

  @Test
  void everyCleanedEventAgainChangesNothing() throws Exception {
    system.ingest().push(Drafts.shuffled(system.newsroom(), OUTLET, 10));
    system.awaitArticles(OUTLET, 10, "id");
    EventStream stream = system.eventStream();
    stream.awaitSettled();
    Map<String, JsonNode> before = Dump.of(system.graphQl());
    long enrichedBefore = stream.size(ArticleEnriched.TOPIC);

    List<ProducerRecord<String, byte[]>> again =
        stream.all(ArticleCleaned.TOPIC).stream()
            .map(
                record ->
                    new ProducerRecord<>(
                        record.topic(),
                        record.partition(),
                        record.key(),
                        record.value(),
                        record.headers()))
            .toList();
    stream.write(again);
    stream.awaitSettled();

    assertThat(stream.size(ArticleEnriched.TOPIC))
        .as("the replay went through nlp-service")
        .isGreaterThanOrEqualTo(enrichedBefore + 10);
    assertThat(before).hasSizeGreaterThan(10);
    assertThat(Dump.of(system.graphQl())).isEqualTo(before);
  }
}
