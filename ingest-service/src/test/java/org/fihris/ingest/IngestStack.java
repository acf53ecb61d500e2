package org.fihris.ingest;

import static org.fihris.stack.LocalStack.Store.KAFKA;
import static org.fihris.stack.LocalStack.Store.POSTGRES;
import static org.fihris.stack.LocalStack.Store.REDIS;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.util.Map;
import org.fihris.stack.LocalStack;
import org.fihris.stack.Ports;

/** PostgreSQL, Kafka and Redis of their own for this module's tests. */
public final class IngestStack implements QuarkusTestResourceLifecycleManager {
  private LocalStack stack;

  @Override
  public Map<String, String> start() {
    try {
      stack =
          LocalStack.builder()
              .dataDir(Files.createTempDirectory("fihris-ingest-test"))
              .ports(Ports.free())
              .with(POSTGRES, KAFKA, REDIS)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "kafka.bootstrap.servers", stack.bootstrapServers(),
        "quarkus.redis.hosts", stack.redisUrl(),
        "quarkus.datasource.reactive.url", stack.reactiveUrl("ingest"),
        "quarkus.datasource.jdbc.url", stack.jdbcUrl("ingest"),
        "quarkus.datasource.username", stack.username(),
        "quarkus.datasource.password", stack.password());
  }

  /** Tests that stop a store take the stack as a field. */
  @Override
  public void inject(Object test) {
    for (Field field : test.getClass().getDeclaredFields()) {
      if (field.getType().equals(LocalStack.class)) {
        try {
          field.setAccessible(true);
          field.set(test, stack);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  @Override
  public void stop() {
    stack.close();
  }
}
