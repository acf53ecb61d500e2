package org.fihris.query;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.fihris.stack.LocalStack;
import org.fihris.stack.Ports;

/** Real PostgreSQL, Kafka and Redis for all tests of a run, on free ports in a temporary folder. */
public class Stack implements QuarkusTestResourceLifecycleManager {
  private static LocalStack running;

  private Path dataDir;

  /** The stack that the service under test uses. */
  public static LocalStack get() {
    return running;
  }

  @Override
  public Map<String, String> start() {
    try {
      dataDir = Files.createTempDirectory("query-service-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    running = LocalStack.builder().dataDir(dataDir).ports(Ports.free()).start();
    return Map.of(
        "mp.jwt.verify.publickey", Tokens.publicKey(),
        "quarkus.datasource.reactive.url", running.reactiveUrl("query"),
        "quarkus.datasource.jdbc.url", running.jdbcUrl("query"),
        "quarkus.datasource.username", running.username(),
        "quarkus.datasource.password", running.password(),
        "quarkus.redis.hosts", running.redisUrl(),
        "kafka.bootstrap.servers", running.bootstrapServers());
  }

  @Override
  public void stop() {
    running.close();
    try (Stream<Path> files = Files.walk(dataDir)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
