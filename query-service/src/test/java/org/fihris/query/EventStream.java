package org.fihris.query;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.DeadLetterHeaders;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EventHeaders;
import org.fihris.contracts.EventJson;

/** The event stream as the nlp-service writes it and an operator reads it. */
public final class EventStream {
  private static KafkaProducer<String, byte[]> producer;
  private static Admin admin;

  private EventStream() {}

  /** Writes events in order, each acknowledged by the broker. */
  public static void send(ArticleEnriched... events) {
    for (ArticleEnriched event : events) {
      ProducerRecord<String, byte[]> record =
          new ProducerRecord<>(
              ArticleEnriched.TOPIC, event.article().articleId(), EventJson.encode(event));
      EventHeaders.of(event).toMap().forEach((name, value) -> record.headers().add(name, value));
      send(record);
    }
  }

  /** Writes a record whose value may be anything. */
  public static void sendRaw(String key, byte[] value) {
    send(new ProducerRecord<>(ArticleEnriched.TOPIC, key, value));
  }

  private static void send(ProducerRecord<String, byte[]> record) {
    try {
      producer().send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes events and waits until the service has acknowledged everything in the topic. */
  public static void sendAndAwait(ArticleEnriched... events) {
    send(events);
    awaitConsumed();
  }

  /** Waits until the service's group has committed the end of every partition. */
  public static void awaitConsumed() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> lag(admin()) == 0);
  }

  private static long lag(Admin admin) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets("query-service").partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (int partition = 0; partition < 4; partition++) {
      latest.put(new TopicPartition(ArticleEnriched.TOPIC, partition), OffsetSpec.latest());
    }
    long lag = 0;
    for (var end : admin.listOffsets(latest).all().get().entrySet()) {
      OffsetAndMetadata done = committed.get(end.getKey());
      lag += end.getValue().offset() - (done == null ? 0 : done.offset());
    }
    return lag;
  }

  /** The corrections on the stream, once there are at least as many as this sequence. */
  public static List<ConsumerRecord<String, byte[]>> awaitCorrections(long sequence) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    Properties config = new Properties();
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Stack.get().bootstrapServers());
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition only = new TopicPartition(EntityChanged.TOPIC, 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      Awaitility.await()
          .pollInSameThread()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                return found.stream()
                    .anyMatch(
                        record ->
                            EventJson.decode(record.value(), EntityChanged.class).sequence()
                                >= sequence);
              });
    }
    return found;
  }

  /** A dead letter; its value read as UTF-8. */
  public record DeadLetter(String key, String value, Map<String, String> headers) {}

  /** All dead letters with this key, once there is at least one. */
  public static List<DeadLetter> awaitDeadLetters(String key) {
    List<DeadLetter> found = new ArrayList<>();
    Properties config = new Properties();
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Stack.get().bootstrapServers());
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition only = new TopicPartition(DeadLetterHeaders.topicOf(ArticleEnriched.TOPIC), 0);
      consumer.assign(List.of(only));
      consumer.seekToBeginning(List.of(only));
      Awaitility.await()
          .pollInSameThread()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                for (ConsumerRecord<String, byte[]> record :
                    consumer.poll(Duration.ofMillis(200))) {
                  if (key.equals(record.key())) {
                    found.add(
                        new DeadLetter(
                            record.key(),
                            new String(record.value(), StandardCharsets.UTF_8),
                            headers(record)));
                  }
                }
                return !found.isEmpty();
              });
    }
    return found;
  }

  private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }

  private static synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Stack.get().bootstrapServers()),
              new StringSerializer(),
              new ByteArraySerializer());
    }
    return producer;
  }

  private static synchronized Admin admin() {
    if (admin == null) {
      admin =
          Admin.create(
              Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Stack.get().bootstrapServers()));
    }
    return admin;
  }
}
