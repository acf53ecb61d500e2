package org.fihris.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fihris.newsroom.Newsroom;
import org.fihris.stack.Component;
import org.fihris.stack.LocalStack;
import org.fihris.stack.Ports;
import org.fihris.stack.Service;
import org.fihris.stack.ServiceProcess;

/** Everything that Fihris is, running on free ports of this machine, and the ways to talk to it. */
public final class RunningSystem implements AutoCloseable {
  /** Long enough for a consumer group to notice a crashed member and share its partitions anew. */
  private static final Duration ARRIVAL_TIMEOUT = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofMillis(250);

  private final LocalStack stack;
  private final List<Component> components;
  private final Newsroom newsroom;
  private final IngestClient ingest;
  private final GraphQl graphQl;
  private final EventStream eventStream;

  private RunningSystem(LocalStack stack, Newsroom newsroom) {
    ServiceProcess ingestService = stack.service(Service.INGEST, projectDir());
    ServiceProcess nlpService = stack.service(Service.NLP, projectDir());
    ServiceProcess queryService =
        stack.service(
            Service.QUERY, projectDir(), Map.of("MP_JWT_VERIFY_PUBLICKEY", Editor.publicKey()));
    this.stack = stack;
    this.newsroom = newsroom;
    this.components =
        List.of(
            stack.postgres(),
            stack.kafka(),
            stack.redis(),
            ingestService,
            nlpService,
            queryService);
    this.ingest = new IngestClient(URI.create(ingestService.url()));
    this.graphQl = new GraphQl(URI.create(queryService.url() + "/graphql"));
    this.eventStream = new EventStream(stack.bootstrapServers());
    LocalStack.startTogether(List.of(ingestService, nlpService, queryService), component -> {});
  }

  /**
   * Starts everything, and returns when every process says that it is ready.
   *
   * @param dataDir an empty folder for data and logs
   * @throws org.fihris.stack.StartFailure if a service is not built or a process does not start;
   *     then nothing is left running
   */
  public static RunningSystem start(Path dataDir) throws IOException {
    LocalStack stack = LocalStack.builder().dataDir(dataDir).ports(Ports.free()).start();
    try {
      return new RunningSystem(stack, Newsroom.start(0));
    } catch (RuntimeException | IOException e) {
      stack.close();
      throw e;
    }
  }

  @Override
  public void close() {
    newsroom.close();
    stack.close();
  }

  public Newsroom newsroom() {
    return newsroom;
  }

  public IngestClient ingest() {
    return ingest;
  }

  public GraphQl graphQl() {
    return graphQl;
  }

  EventStream eventStream() {
    return eventStream;
  }

  /** The processes, stores first. */
  public List<Component> components() {
    return components;
  }

  Component component(String name) {
    return components.stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + components));
  }

  /** An outlet's articles that are queryable now. */
  List<JsonNode> articles(String outlet, String fields) throws IOException {
    return graphQl.articles(Json.object().put("outlet", outlet), fields);
  }

  /**
   * Waits until an outlet has that many articles, however often the way to them breaks.
   *
   * @param fields the selection of one article
   */
  public List<JsonNode> awaitArticles(String outlet, int count, String fields) {
    Callable<List<JsonNode>> articles = () -> articles(outlet, fields);
    return await(count + " articles of " + outlet + " are queryable")
        .atMost(ARRIVAL_TIMEOUT)
        .pollInterval(POLL)
        .ignoreExceptionsMatching(e -> e instanceof IOException)
        .until(articles, arrived -> arrived.size() >= count);
  }

  /**
   * A second nlp-service with a model of its own, which nobody waits for.
   *
   * @param log where its output goes
   */
  Process startUnmanagedNlpService(Path model, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Service.NLP.jar(projectDir()).toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", stack.bootstrapServers(),
                "QUARKUS_HTTP_PORT", "0",
                "FIHRIS_MODEL_PATH", model.toString()));
    return builder.start();
  }

  static Path model() {
    return projectDir().resolve("model/fihris-ner");
  }

  /** The folder with the root pom; Maven runs tests in the module's folder below it. */
  private static Path projectDir() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("e2e")) ? here : here.resolve("..").normalize();
  }
}
