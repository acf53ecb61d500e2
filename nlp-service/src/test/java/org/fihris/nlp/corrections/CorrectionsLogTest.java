package org.fihris.nlp.corrections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.fihris.arabic.Span;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.EventJson;
import org.fihris.names.NameInText;
import org.fihris.nlp.KafkaResource;
import org.fihris.nlp.names.CurrentNames;
import org.fihris.stack.LocalStack;
import org.junit.jupiter.api.Test;

/** Corrections through a real Kafka. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class CorrectionsLogTest {
  private static final String NAME = "زملكانة";

  LocalStack stack;

  @Inject CurrentNames names;

  @Test
  void aCorrectionIsInForceForTheNextTextAndWhatIsNoneHarmsNothing() {
    String id = entity().id();

    send("{".getBytes(UTF_8));
    send(EventJson.encode(renamed(id, "زملكا الجديدة")));

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(entity().canonicalName()).isEqualTo("زملكا الجديدة"));
  }

  @Test
  void readinessTellsOfTheCorrections() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                RestAssured.get("/q/health/ready")
                    .then()
                    .body("checks.findAll { it.status == 'UP' }.name", hasItem("corrections")));
  }

  private Entity entity() {
    NameInText name = new NameInText(new Span(0, NAME.length()), NAME, EntityType.LOCATION, 0.9);
    return names.resolver().resolve(NAME, null, List.of(name)).entities().get(0);
  }

  private static EntityChanged renamed(String id, String name) {
    return new EntityChanged(
        1,
        EntityChanged.Kind.RENAME,
        id,
        List.of(),
        List.of(),
        null,
        name,
        null,
        null,
        null,
        null,
        "an editor",
        "its new name",
        null,
        Instant.parse("2017-07-06T10:00:00Z"));
  }

  private void send(byte[] value) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(EntityChanged.TOPIC, EntityChanged.KEY.getBytes(UTF_8), value))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
