package org.fihris.nlp.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.DeadLetterHeaders;
import org.fihris.contracts.EventHeaders;
import org.fihris.contracts.EventJson;
import org.fihris.nlp.Articles;
import org.fihris.nlp.KafkaResource;
import org.fihris.stack.LocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events through a real Kafka and the shipped model. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class EventStreamTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

  LocalStack stack;

  private KafkaProducer<byte[], byte[]> producer;

  @BeforeEach
  void connect() {
    producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void disconnect() {
    producer.close();
  }

  @Test
  void aCleanedArticleComesOutEnriched() {
    ArticleCleaned article = article(1);

    send(article);

    ConsumerRecord<byte[], byte[]> record = enriched(article, 1).get(0);
    ArticleEnriched event = EventJson.decode(record.value(), ArticleEnriched.class);
    assertThat(event.article()).isEqualTo(article);
    assertThat(event.mentions())
        .isNotEmpty()
        .allSatisfy(
            mention ->
                assertThat(article.text().substring(mention.beginUtf16(), mention.endUtf16()))
                    .isEqualTo(mention.surface()));
    assertThat(new String(record.key(), UTF_8)).isEqualTo(article.articleId());
    assertThat(EventHeaders.fromMap(headers(record))).isEqualTo(EventHeaders.of(event));
  }

  @Test
  void theTraceGoesOn() {
    ArticleCleaned article = article(1);
    ProducerRecord<byte[], byte[]> record = record(article);
    record
        .headers()
        .add("traceparent", ("00-" + TRACE_ID + "-b7ad6b7169203331-01").getBytes(UTF_8));

    send(record);

    assertThat(header(enriched(article, 1).get(0), "traceparent")).contains(TRACE_ID);
  }

  @Test
  void poisonGoesToTheDeadLetterAsItCameAndTheNextArticleArrives() {
    byte[] poison = ("{\"articleId\": \"" + UUID.randomUUID()).getBytes(UTF_8);
    ArticleCleaned next = article(1);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(ArticleCleaned.TOPIC, 0, "a key".getBytes(UTF_8), poison);
    record.headers().add("ce_id", "poison.1".getBytes(UTF_8));

    send(record);
    send(next);

    enriched(next, 1);
    ConsumerRecord<byte[], byte[]> dead = deadLetter(poison);
    assertThat(header(dead, DeadLetterHeaders.RULE)).isEqualTo(EventJson.MALFORMED);
    assertThat(header(dead, DeadLetterHeaders.REASON)).contains(EventJson.MALFORMED);
    assertThat(header(dead, DeadLetterHeaders.TOPIC)).isEqualTo(ArticleCleaned.TOPIC);
    assertThat(header(dead, DeadLetterHeaders.PARTITION)).isEqualTo("0");
    assertThat(header(dead, "ce_id")).isEqualTo("poison.1");
    assertThat(new String(dead.key(), UTF_8)).isEqualTo("a key");
    RestAssured.get("/q/metrics")
        .then()
        .body(containsString("fihris_dead_letters_total{rule=\"json.malformed\"}"));
  }

  @Test
  void anArticleThatBreaksItsContractIsNamedByTheRule() {
    ArticleCleaned article = article(1);
    byte[] poison =
        new String(EventJson.encode(article), UTF_8)
            .replace("\"revision\":1", "\"revision\":0")
            .getBytes(UTF_8);

    send(new ProducerRecord<>(ArticleCleaned.TOPIC, key(article), poison));

    assertThat(header(deadLetter(poison), DeadLetterHeaders.RULE)).isEqualTo("revision.positive");
  }

  @Test
  void aRecordWithoutAValueIsPoisonToo() {
    ArticleCleaned next = article(1);

    send(new ProducerRecord<>(ArticleCleaned.TOPIC, key(next), (byte[]) null));
    send(next);

    enriched(next, 1);
    await()
        .atMost(DEADLINE)
        .until(
            () ->
                read(DeadLetterHeaders.topicOf(ArticleCleaned.TOPIC)).stream()
                    .anyMatch(
                        dead ->
                            dead.value() == null
                                && new String(dead.key(), UTF_8).equals(next.articleId())));
  }

  @Test
  void theRevisionsOfAnArticleStayInOrder() {
    String name = UUID.randomUUID().toString();
    List<ArticleCleaned> revisions =
        IntStream.rangeClosed(1, 20)
            .mapToObj(revision -> Articles.article(name, revision, Articles.TEXT + revision))
            .toList();

    revisions.forEach(this::send);

    assertThat(enriched(revisions.get(0), 20))
        .extracting(r -> EventJson.decode(r.value(), ArticleEnriched.class).article().revision())
        .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void nothingIsLostWhenTheBrokerDies() {
    List<ArticleCleaned> articles = IntStream.range(0, 40).mapToObj(i -> article(1)).toList();

    articles.forEach(this::send);
    stack.kafka().kill();
    await().atMost(DEADLINE).until(() -> !isReady());
    assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
    stack.kafka().start();

    List<String> keys = articles.stream().map(ArticleCleaned::articleId).toList();
    await().atMost(DEADLINE).until(() -> keysOf(ArticleEnriched.TOPIC).containsAll(keys));
    await().atMost(DEADLINE).until(EventStreamTest::isReady);
  }

  private static boolean isReady() {
    return RestAssured.get("/q/health/ready").statusCode() == 200;
  }

  private static ArticleCleaned article(int revision) {
    return Articles.article(UUID.randomUUID().toString(), revision, Articles.TEXT);
  }

  private void send(ArticleCleaned article) {
    send(record(article));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProducerRecord<byte[], byte[]> record(ArticleCleaned article) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(ArticleCleaned.TOPIC, key(article), EventJson.encode(article));
    EventHeaders.of(article).toMap().forEach(record.headers()::add);
    return record;
  }

  private static byte[] key(ArticleCleaned article) {
    return article.articleId().getBytes(UTF_8);
  }

  private List<ConsumerRecord<byte[], byte[]>> enriched(ArticleCleaned article, int count) {
    String key = article.articleId();
    return await()
        .atMost(DEADLINE)
        .until(
            () ->
                read(ArticleEnriched.TOPIC).stream()
                    .filter(record -> new String(record.key(), UTF_8).equals(key))
                    .toList(),
            records -> records.size() >= count);
  }

  private List<String> keysOf(String topic) {
    return read(topic).stream().map(record -> new String(record.key(), UTF_8)).toList();
  }

  private ConsumerRecord<byte[], byte[]> deadLetter(byte[] value) {
    return await()
        .atMost(DEADLINE)
        .until(
            () ->
                read(DeadLetterHeaders.topicOf(ArticleCleaned.TOPIC)).stream()
                    .filter(record -> Arrays.equals(record.value(), value))
                    .toList(),
            records -> !records.isEmpty())
        .get(0);
  }

  /** All that the topic holds now, each partition in its order. */
  private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    Map<String, Object> config =
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  private static Map<String, byte[]> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, byte[]> headers = new HashMap<>();
    record.headers().forEach(header -> headers.put(header.key(), header.value()));
    return headers;
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "absent" : new String(header.value(), UTF_8);
  }
}
