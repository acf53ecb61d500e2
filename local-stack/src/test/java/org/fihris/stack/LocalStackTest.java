package org.fihris.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fihris.contracts.ArticleCleaned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalStackTest {

  private static final String WORD = "دمشق";

  private LocalStack stack;

  @BeforeAll
  void start(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path dataDir) {
    stack = LocalStack.builder().dataDir(dataDir).ports(Ports.free()).start();
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void postgresKeepsItsDataOverStopAndKill() throws Exception {
    sql("CREATE TABLE word (text text)");
    sql("INSERT INTO word VALUES ('" + WORD + "')");

    stack.postgres().restart();
    assertThat(sql("SELECT text FROM word")).isEqualTo(WORD);

    stack.postgres().kill();
    assertThat(stack.postgres().isReady()).isFalse();
    stack.postgres().start();
    assertThat(sql("SELECT text FROM word")).isEqualTo(WORD);
  }

  @Test
  void postgresKnowsArabicLetters() throws Exception {
    assertThat(sql("SELECT to_tsvector('simple', 'في دمشق، أمس')::text"))
        .isEqualTo("'أمس':3 'دمشق':2 'في':1");
  }

  @Test
  void kafkaKeepsItsRecordsOverStopAndKill() throws Exception {
    produce(WORD);
    assertThat(records()).contains(WORD);

    stack.kafka().restart();
    produce("حلب");
    assertThat(records()).contains(WORD, "حلب");

    stack.kafka().kill();
    assertThat(stack.kafka().isReady()).isFalse();
    stack.kafka().start();
    assertThat(records()).contains(WORD, "حلب");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "snappy", "lz4", "zstd"})
  void kafkaTakesEveryCompression(String compression) throws Exception {
    String value = compression + " " + WORD;
    produce(value, compression);

    assertThat(records()).contains(value);
  }

  @Test
  void redisKeepsItsKeysOverARestart() throws Exception {
    assertThat(redis("SET claim " + WORD)).isEqualTo("+OK");

    stack.redis().restart();
    assertThat(redis("EXISTS claim")).isEqualTo(":1");
  }

  @Test
  void namesTheTakenPortAndTheSetting(@TempDir Path dataDir) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Redis redis = new Redis(dataDir, taken.getLocalPort());

      assertThatThrownBy(redis::start)
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " on 127.0.0.1 is taken")
          .hasMessageContaining("redis=<a free port>")
          .hasMessageContaining(Ports.FILE);
    }
  }

  private String sql(String statement) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                stack.jdbcUrl("query"), stack.username(), stack.password());
        var prepared = connection.prepareStatement(statement)) {
      if (!prepared.execute()) {
        return "";
      }
      try (ResultSet result = prepared.getResultSet()) {
        return result.next() ? result.getString(1) : "";
      }
    }
  }

  private void produce(String value) throws Exception {
    produce(value, "none");
  }

  private void produce(String value, String compression) throws Exception {
    Properties settings = new Properties();
    settings.put("compression.type", compression);
    settings.put("bootstrap.servers", stack.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(ArticleCleaned.TOPIC, 0, "key", value)).get();
    }
  }

  private List<String> records() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", stack.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partition = List.of(new TopicPartition(ArticleCleaned.TOPIC, 0));
      consumer.assign(partition);
      consumer.seekToBeginning(partition);
      long end = consumer.endOffsets(partition).get(partition.get(0));
      List<String> values = new java.util.ArrayList<>();
      while (consumer.position(partition.get(0)) < end) {
        ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(200));
        for (ConsumerRecord<String, String> record : records) {
          values.add(record.value());
        }
      }
      return values;
    }
  }

  private String redis(String command) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stack.redis().port())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
      return new java.io.BufferedReader(
              new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }
}
