package org.fihris.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.EventJson;

/** What stands in the topic of cleaned articles, read from its beginning. */
public final class Events implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

  public Events(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(List.of(ArticleCleaned.TOPIC));
  }

  public static ArticleCleaned decode(ConsumerRecord<String, byte[]> event) {
    return EventJson.decode(event.value(), ArticleCleaned.class);
  }

  /** The first event that matches; fails if none comes in time. */
  public ConsumerRecord<String, byte[]> await(Predicate<ArticleCleaned> wanted) {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (System.nanoTime() < deadline) {
      for (ConsumerRecord<String, byte[]> event : read) {
        if (wanted.test(decode(event))) {
          return event;
        }
      }
      consumer.poll(Duration.ofMillis(200)).forEach(read::add);
    }
    throw new AssertionError("no such event among " + read.size());
  }

  /** All events that match, once the one that was awaited last has come. */
  public List<ArticleCleaned> all(Predicate<ArticleCleaned> wanted) {
    return read.stream().map(Events::decode).filter(wanted).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
