package org.fihris.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;

/** Reads and writes the event stream as another service would. Not for use by many threads. */
final class EventStream {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Map<String, String> GROUP_OF_TOPIC =
      Map.of(ArticleCleaned.TOPIC, "nlp-service", ArticleEnriched.TOPIC, "query-service");

  private final String bootstrapServers;

  EventStream(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** What lies in a topic now, partition by partition, oldest first. */
  List<ConsumerRecord<String, byte[]>> all(String topic) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = assignAll(consumer, topic);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      Instant deadline = Instant.now().plus(TIMEOUT);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        if (Instant.now().isAfter(deadline)) {
          throw new AssertionError(topic + " could not be read to its end");
        }
        consumer.poll(POLL).forEach(records::add);
      }
      return records;
    }
  }

  /** The first record from the topic's beginning on that fits; waits for it. */
  ConsumerRecord<String, byte[]> first(
      String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      assignAll(consumer, topic);
      Instant deadline = Instant.now().plus(TIMEOUT);
      while (Instant.now().isBefore(deadline)) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (fits.test(record)) {
            return record;
          }
        }
      }
      throw new AssertionError("no fitting record came to " + topic + " within " + TIMEOUT);
    }
  }

  /** Writes the records in order and returns when the broker has them all. */
  void write(List<ProducerRecord<String, byte[]>> records) throws Exception {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("acks", "all");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<?>> acks = new ArrayList<>();
      records.forEach(record -> acks.add(producer.send(record)));
      for (Future<?> ack : acks) {
        ack.get();
      }
    }
  }

  int partitions(String topic) throws Exception {
    try (Admin admin = admin()) {
      return partitions(admin, topic).size();
    }
  }

  /** How many records were ever written to the topic. */
  long size(String topic) throws Exception {
    try (Admin admin = admin()) {
      return ends(admin, topic).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Waits until each service has finished with every record of the topic that it reads. */
  void awaitSettled() {
    awaitFinished(ArticleCleaned.TOPIC);
    awaitFinished(ArticleEnriched.TOPIC);
  }

  private void awaitFinished(String topic) {
    await("every record of " + topic + " is finished with")
        .atMost(TIMEOUT.multipliedBy(2))
        .pollInterval(POLL)
        .until(
            () -> {
              try (Admin admin = admin()) {
                Map<TopicPartition, OffsetAndMetadata> committed =
                    admin
                        .listConsumerGroupOffsets(GROUP_OF_TOPIC.get(topic))
                        .partitionsToOffsetAndMetadata()
                        .get();
                return ends(admin, topic).entrySet().stream()
                    .allMatch(
                        end ->
                            end.getValue() == 0
                                || (committed.get(end.getKey()) != null
                                    && committed.get(end.getKey()).offset() >= end.getValue()));
              }
            });
  }

  static Map<String, byte[]> headers(ConsumerRecord<?, ?> record) {
    Map<String, byte[]> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value());
    }
    return headers;
  }

  private static Map<TopicPartition, Long> ends(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions(admin, topic).forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  private static List<TopicPartition> partitions(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    return admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get()
        .get(topic)
        .partitions()
        .stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private static List<TopicPartition> assignAll(KafkaConsumer<?, ?> consumer, String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return partitions;
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
