package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Talks to ingest-service as a publisher does. */
public final class IngestClient {
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration OUTAGE_TIMEOUT = Duration.ofMinutes(2);
  private static final String JSON = "application/json";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  IngestClient(URI base) {
    this.base = base;
  }

  HttpResponse<String> post(String path, String contentType, byte[] body) throws IOException {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> post(String path, JsonNode body) throws IOException {
    return post(path, JSON, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Pushes a batch once.
   *
   * @return the articles' ids, in order
   * @throws AssertionError if any is not accepted
   */
  public List<String> push(List<Draft> batch) throws IOException {
    return ids(batch, post("/articles", body(batch)));
  }

  /**
   * Pushes a batch as a patient client does: again after a broken connection and after 503.
   *
   * @return the articles' ids, in order
   * @throws AssertionError if it is refused for any other reason
   */
  List<String> pushUntilAccepted(List<Draft> batch) {
    AtomicReference<List<String>> accepted = new AtomicReference<>();
    await("the batch is accepted")
        .atMost(OUTAGE_TIMEOUT)
        .pollInterval(Duration.ofMillis(250))
        .until(
            () -> {
              HttpResponse<String> answer;
              try {
                answer = post("/articles", body(batch));
              } catch (IOException connectionBroken) {
                return false;
              }
              if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                return false;
              }
              accepted.set(ids(batch, answer));
              return true;
            });
    return accepted.get();
  }

  /**
   * Makes a feed a source and polls it at once.
   *
   * @return the source's id
   */
  String follow(URI feed) throws IOException {
    HttpResponse<String> made =
        post("/sources", Json.object().put("url", feed.toString()).put("pollEvery", "PT1H"));
    assertThat(made.statusCode()).as(made.body()).isIn(200, 201);
    String id = Json.parse(made.body()).path("id").asText();
    poll(id);
    return id;
  }

  void poll(String sourceId) throws IOException {
    HttpResponse<String> polled = post("/sources/" + sourceId + "/poll", JSON, new byte[0]);
    assertThat(polled.statusCode()).as(polled.body()).isBetween(200, 299);
  }

  private static JsonNode body(List<Draft> batch) {
    ArrayNode body = Json.array();
    batch.forEach(draft -> body.add(draft.toJson()));
    return body;
  }

  private static List<String> ids(List<Draft> batch, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode body = Json.parse(answer.body());
    assertThat(body.path("rejected")).as(answer.body()).isEmpty();
    List<String> ids = Json.texts(body.path("accepted"), "articleId");
    assertThat(ids).hasSameSizeAs(batch);
    return ids;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(
          request.timeout(REQUEST_TIMEOUT).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
