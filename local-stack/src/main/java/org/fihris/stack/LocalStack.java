package org.fihris.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.EntityChanged;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and Redis on this machine, and the services that use them. What they store lies
 * in one data folder and survives a restart.
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
  private final Path dataDir;
  private final List<Component> services = new CopyOnWriteArrayList<>();

  private LocalStack(Path dataDir, Ports ports, Set<Store> stores) {
    this.dataDir = dataDir;
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

  /**
   * A service of this project as a process that uses this stack; not started yet. {@link #close()}
   * stops it too.
   *
   * @param projectDir the folder with the root pom; the service is built in it
   * @param settings environment variables that are added to, or replace, those that connect it to
   *     this stack
   */
  public ServiceProcess service(Service service, Path projectDir, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
    environment.put("QUARKUS_REDIS_HOSTS", redisUrl());
    service
        .database()
        .ifPresent(
            database -> {
              environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", reactiveUrl(database));
              environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(database));
              environment.put("QUARKUS_DATASOURCE_USERNAME", username());
              environment.put("QUARKUS_DATASOURCE_PASSWORD", password());
            });
    environment.put(
        "FIHRIS_MODEL_PATH", projectDir.resolve("model/fihris-ner").toAbsolutePath().toString());
    // the demo's newsroom is on loopback
    environment.put("FIHRIS_FETCH_ALLOW_PRIVATE_NETWORKS", "true");
    environment.putAll(settings);
    ServiceProcess process =
        new ServiceProcess(
            service,
            projectDir,
            service.port(ports),
            environment,
            dataDir.resolve("logs").resolve(service.moduleName() + ".log"));
    services.add(process);
    return process;
  }

  /** {@link #service(Service, Path, Map)} with nothing but this stack's settings. */
  public ServiceProcess service(Service service, Path projectDir) {
    return service(service, projectDir, Map.of());
  }

  /** Stops the services, then the stores, each in the opposite order of the start. */
  @Override
  public void close() {
    inReverse(services).forEach(Component::stop);
    inReverse(components()).forEach(Component::stop);
  }

  private static List<Component> inReverse(List<Component> components) {
    List<Component> reverse = new ArrayList<>(components);
    Collections.reverse(reverse);
    return reverse;
  }

  /** The stores of this stack, in start order. */
  public List<Component> components() {
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

  /**
   * Starts the stores and makes the topics; returns when everything answers.
   *
   * @param onReady told of each store as soon as it answers, on a thread of its own
   * @throws StartFailure if a store does not start; then nothing is left running
   */
  public void start(Consumer<Component> onReady) {
    try {
      startTogether(components(), onReady);
      if (stores.contains(Store.KAFKA)) {
        createTopics();
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts components at the same time and returns when all answer.
   *
   * @param onReady told of each component as soon as it answers, on a thread of its own
   * @throws StartFailure the first one, after all have been tried
   */
  public static void startTogether(
      List<? extends Component> components, Consumer<Component> onReady) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, components.size()));
    try {
      List<Future<?>> starts = new ArrayList<>();
      for (Component component : components) {
        starts.add(
            threads.submit(
                () -> {
                  component.start();
                  onReady.accept(component);
                }));
      }
      for (Future<?> start : starts) {
        start.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StartFailure failure) {
        throw failure;
      }
      throw new StartFailure("The start failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("The start was interrupted.", e);
    } finally {
      threads.shutdown();
    }
  }

  private static Map<String, Integer> topics() {
    Map<String, Integer> topics = new LinkedHashMap<>();
    for (String topic : List.of(ArticleCleaned.TOPIC, ArticleEnriched.TOPIC)) {
      topics.put(topic, 4);
      topics.put(topic + ".dlq", 1);
    }
    topics.put(EntityChanged.TOPIC, 1);
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

    /** The stack, not started yet; see {@link LocalStack#start}. */
    public LocalStack build() {
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
      return stack;
    }

    /**
     * Starts the stack and returns when everything answers.
     *
     * @throws StartFailure if a part does not start; then nothing is left running
     */
    public LocalStack start() {
      LocalStack stack = build();
      stack.start(ready -> {});
      return stack;
    }
  }
}
