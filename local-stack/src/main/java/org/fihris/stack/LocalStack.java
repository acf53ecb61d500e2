package org.fihris.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and Redis on this machine. What they store lies in one data folder and survives
 * a restart.
 *
 * <pre>{@code
 * try (LocalStack stack =
 *     LocalStack.builder().dataDir(temp).ports(Ports.free()).with(Store.KAFKA).start()) {
 *   connect(stack.bootstrapServers());
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {

  /** Something that stores. */
  public enum Store {
    POSTGRES,
    KAFKA,
    REDIS
  }

  /** The topics of the event stream with their numbers of partitions. */
  public static final Map<String, Integer> TOPICS = topics();

  private final Ports ports;
  private final Set<Store> stores;
  private final Postgres postgres;
  private final Kafka kafka;
  private final Redis redis;

  private LocalStack(Path dataDir, Ports ports, Set<Store> stores) {
    this.ports = ports;
    this.stores = stores;
    this.postgres = new Postgres(dataDir, ports.postgres());
    this.kafka = new Kafka(dataDir, ports.kafka(), ports.kafkaController());
    this.redis = new Redis(dataDir, ports.redis());
  }

  public static Builder builder() {
    return new Builder();
  }

  public Ports ports() {
    return ports;
  }

  public Component postgres() {
    return postgres;
  }

  public Component kafka() {
    return kafka;
  }

  public Component redis() {
    return redis;
  }

  /** For Kafka's {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /**
   * The URL for JDBC, without user and password.
   *
   * @param database {@code ingest} or {@code query}
   */
  public String jdbcUrl(String database) {
    return postgres.jdbcUrl(database);
  }

  /**
   * The URL that Quarkus's reactive client takes.
   *
   * @param database {@code ingest} or {@code query}
   */
  public String reactiveUrl(String database) {
    return "postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
  }

  /** PostgreSQL's user. */
  public String username() {
    return Postgres.USER;
  }

  /** PostgreSQL's password, the same for as long as the data folder lives. */
  public String password() {
    return postgres.password();
  }

  public String redisUrl() {
    return "redis://127.0.0.1:" + ports.redis();
  }

  /** Makes those of {@link #TOPICS} that are not there yet. The start of the stack does it too. */
  public void createTopics() {
    kafka.createTopics(TOPICS);
  }

  /** Stops what runs, in the opposite order of the start. The data stays. */
  @Override
  public void close() {
    List<Component> reverse = new ArrayList<>(components());
    Collections.reverse(reverse);
    reverse.forEach(Component::stop);
  }

  private List<Component> components() {
    return stores.stream()
        .map(
            store ->
                switch (store) {
                  case POSTGRES -> postgres;
                  case KAFKA -> kafka;
                  case REDIS -> redis;
                })
        .map(Component.class::cast)
        .toList();
  }

  private void start() {
    try {
      components().parallelStream().forEach(Component::start);
      if (stores.contains(Store.KAFKA)) {
        createTopics();
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static Map<String, Integer> topics() {
    Map<String, Integer> topics = new LinkedHashMap<>();
    for (String topic : List.of(ArticleCleaned.TOPIC, ArticleEnriched.TOPIC)) {
      topics.put(topic, 4);
      topics.put(topic + ".dlq", 1);
    }
    return Collections.unmodifiableMap(topics);
  }

  /** What to start, where and on which ports. */
  public static final class Builder {

    private @Nullable Path dataDir;
    private @Nullable Ports ports;
    private final Set<Store> stores = EnumSet.noneOf(Store.class);
    private boolean closeOnExit = true;

    private Builder() {}

    /** Where data and logs go; made if it is missing. Required. */
    public Builder dataDir(Path dataDir) {
      this.dataDir = dataDir.toAbsolutePath();
      return this;
    }

    /** Default: what {@link Ports#load} finds in the data folder. */
    public Builder ports(Ports ports) {
      this.ports = ports;
      return this;
    }

    /** What to start. Default: everything. */
    public Builder with(Store... stores) {
      this.stores.addAll(List.of(stores));
      return this;
    }

    /** Whether the end of this Java process stops the stack. Default: true. */
    public Builder closeOnExit(boolean closeOnExit) {
      this.closeOnExit = closeOnExit;
      return this;
    }

    /**
     * Starts the stack and returns when everything answers.
     *
     * @throws StartFailure if a part does not start; then nothing is left running
     */
    public LocalStack start() {
      if (dataDir == null) {
        throw new IllegalStateException("dataDir is required.");
      }
      LocalStack stack =
          new LocalStack(
              dataDir,
              ports == null ? Ports.load(dataDir) : ports,
              stores.isEmpty() ? EnumSet.allOf(Store.class) : EnumSet.copyOf(stores));
      if (closeOnExit) {
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop the local stack"));
      }
      stack.start();
      return stack;
    }
  }
}
