package org.fihris.stack;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fihris.stack.LocalStack.Store;

/** The services of this project, in the order of the event stream. */
public enum Service {
  INGEST("ingest-service", 256),
  NLP("nlp-service", 512),
  QUERY("query-service", 320);

  private final String moduleName;
  private final int maxHeapMiB;

  /**
   * @param maxHeapMiB enough for steady work on a small machine; the model's memory is outside
   */
  Service(String moduleName, int maxHeapMiB) {
    this.moduleName = moduleName;
    this.maxHeapMiB = maxHeapMiB;
  }

  /** The name of its folder, log and port setting. */
  public String moduleName() {
    return moduleName;
  }

  /** What it needs to be ready. */
  public Set<Store> stores() {
    return this == NLP ? EnumSet.of(Store.KAFKA) : EnumSet.allOf(Store.class);
  }

  /** The runnable jar, whether it is built or not. */
  public Path jar(Path projectDir) {
    return projectDir.resolve(moduleName).resolve("target/quarkus-app/quarkus-run.jar");
  }

  Optional<String> database() {
    return switch (this) {
      case INGEST -> Optional.of("ingest");
      case NLP -> Optional.empty();
      case QUERY -> Optional.of("query");
    };
  }

  int maxHeapMiB() {
    return maxHeapMiB;
  }

  int port(Ports ports) {
    return switch (this) {
      case INGEST -> ports.ingest();
      case NLP -> ports.nlp();
      case QUERY -> ports.query();
    };
  }
}
