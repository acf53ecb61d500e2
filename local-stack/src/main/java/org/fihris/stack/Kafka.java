package org.fihris.stack;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** One Kafka broker in KRaft mode, its own controller, in a Java process of its own. */
final class Kafka extends ChildProcess {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
  private static final int ANSWER_TIMEOUT_MS = 3_000;
  private static final int MAX_HEAP_MIB = 320;

  /** An article of 10 MiB, which ingest-service takes, with room for its mentions. */
  private static final int MAX_MESSAGE_BYTES = 32 * 1024 * 1024;

  private final Path dataDir;
  private final int controllerPort;

  Kafka(Path stackDir, int port, int controllerPort) {
    super("kafka", port, stackDir.resolve("logs/kafka.log"), START_TIMEOUT);
    this.dataDir = stackDir.resolve("kafka");
    this.controllerPort = controllerPort;
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port();
  }

  @Override
  List<String> prepare() throws IOException {
    Files.createDirectories(dataDir);
    Path settings = dataDir.resolve("server.properties");
    try (Writer writer = Files.newBufferedWriter(settings, StandardCharsets.UTF_8)) {
      settings().store(writer, null);
    }
    // a class path may be longer than a command line
    Path arguments = dataDir.resolve("java.args");
    Files.writeString(
        arguments,
        "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"\n",
        StandardCharsets.UTF_8);
    List<String> command = JavaCommand.withHeap(MAX_HEAP_MIB);
    command.addAll(
        List.of(
            // a third less work until it serves, and its threads mostly wait
            "-XX:TieredStopAtLevel=1",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "@" + arguments,
            KafkaServerMain.class.getName(),
            settings.toString()));
    return command;
  }

  @Override
  Map<String, Integer> ports() {
    return Map.of(name(), port(), "kafka-controller", controllerPort);
  }

  @Override
  boolean answers() {
    if (!accepts(port())) {
      return false;
    }
    try (Admin admin = admin()) {
      return !admin
          .describeCluster()
          .nodes()
          .get(ANSWER_TIMEOUT_MS, TimeUnit.MILLISECONDS)
          .isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Makes the topics that are not there yet; changes nothing on those that are. */
  void createTopics(Map<String, Integer> partitionsByTopic) {
    try (Admin admin = admin()) {
      Set<String> existing = admin.listTopics().names().get();
      admin
          .createTopics(
              partitionsByTopic.entrySet().stream()
                  .filter(topic -> !existing.contains(topic.getKey()))
                  .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                  .collect(Collectors.toList()))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new StartFailure("kafka: the topics cannot be made: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("kafka: making the topics was interrupted.", e);
    }
  }

  private Admin admin() {
    Properties client = new Properties();
    client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_TIMEOUT_MS);
    client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10 * ANSWER_TIMEOUT_MS);
    return Admin.create(client);
  }

  private Properties settings() {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.put(
        "listeners", "BROKER://127.0.0.1:" + port() + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", "BROKER://127.0.0.1:" + port());
    p.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("inter.broker.listener.name", "BROKER");
    p.put("controller.listener.names", "CONTROLLER");
    p.put("log.dirs", dataDir.resolve("log").toString());
    p.put("auto.create.topics.enable", "false");
    // the event stream can be replayed from its beginning
    p.put("log.retention.ms", "-1");
    p.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    for (String internal :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      p.put(internal + ".replication.factor", "1");
      p.put(internal + ".num.partitions", "4");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "2");
    p.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
    return p;
  }
}
