package org.fihris.nlp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.fihris.stack.LocalStack;
import org.fihris.stack.LocalStack.Store;
import org.fihris.stack.Ports;

/** A real Kafka with the topics of the event stream, on a free port. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {
  private LocalStack stack;

  @Override
  public Map<String, String> start() {
    // Kafka's client finds its classes by the thread's class loader, which is Quarkus's here.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(LocalStack.class.getClassLoader());
    try {
      stack =
          LocalStack.builder()
              .dataDir(Files.createTempDirectory("nlp-service-test"))
              .ports(Ports.free())
              .with(Store.KAFKA)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
    return Map.of("kafka.bootstrap.servers", stack.bootstrapServers());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(stack, new TestInjector.MatchesType(LocalStack.class));
  }

  @Override
  public void stop() {
    if (stack != null) {
      stack.close();
    }
  }
}
