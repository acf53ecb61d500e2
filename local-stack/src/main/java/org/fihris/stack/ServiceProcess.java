package org.fihris.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service of this project in a Java process of its own. It is ready when it says so itself. */
public final class ServiceProcess extends ChildProcess {

  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(ANSWER_TIMEOUT).build();

  private final Service service;
  private final Path projectDir;
  private final Map<String, String> environment;

  ServiceProcess(
      Service service, Path projectDir, int port, Map<String, String> settings, Path logFile) {
    super(service.moduleName(), port, logFile, START_TIMEOUT);
    this.service = service;
    this.projectDir = projectDir;
    this.environment = new HashMap<>(settings);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    // libgomp busy-waits otherwise and starves the other processes of a small machine
    environment.put("OMP_WAIT_POLICY", "passive");
  }

  /** Where it serves, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  List<String> prepare() throws IOException {
    Path jar = service.jar(projectDir);
    if (!Files.isRegularFile(jar)) {
      throw new StartFailure(
          name()
              + " is not built: "
              + jar
              + " is missing. Build it in "
              + projectDir
              + ": mvn -pl "
              + name()
              + " -am package -DskipTests");
    }
    List<String> command = JavaCommand.withHeap(service.maxHeapMiB());
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  @Override
  Map<String, String> environment() {
    return environment;
  }

  @Override
  boolean answers() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
            .timeout(ANSWER_TIMEOUT)
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
