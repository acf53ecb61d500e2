package org.fihris.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests to the services. */
final class Http {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** A batch of sentences on a slow machine takes long; a service that hangs must not hang us. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * What a service answered.
   *
   * @param body missing if the body is empty or not JSON
   */
  record Answer(int status, JsonNode body, String text) {

    boolean isOk() {
      return status / 100 == 2;
    }

    /** The problem that the service found, in one line: detail, remedy, rule. */
    String problem() {
      String detail = body.path("detail").asText(body.path("title").asText(firstLine()));
      String remedy = body.path("remedy").asText("");
      String rule = body.path("rule").asText("HTTP " + status);
      return Http.problem(detail, remedy, rule);
    }

    private String firstLine() {
      return text.lines().findFirst().orElse("no reason given");
    }
  }

  /** A problem in one line. */
  static String problem(String detail, String remedy, String rule) {
    return detail + (remedy.isEmpty() ? "" : "; " + remedy) + " (" + rule + ")";
  }

  Answer get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  Answer post(String url, String contentType, byte[] body) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  Answer postJson(String url, Object body) {
    return send(json(url, body));
  }

  /** {@link #postJson(String, Object)} as the bearer of a token. */
  Answer postJson(String url, Object body, String token) {
    return send(json(url, body).header("Authorization", "Bearer " + token));
  }

  private static HttpRequest.Builder json(String url, Object body) {
    try {
      return HttpRequest.newBuilder(URI.create(url))
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    } catch (JsonProcessingException e) {
      throw new AssertionError("The body is made of strings, numbers, lists and maps.", e);
    }
  }

  private Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.timeout(ANSWER_TIMEOUT).build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      String text = new String(response.body(), StandardCharsets.UTF_8);
      return new Answer(response.statusCode(), parse(text), text);
    } catch (ConnectException e) {
      throw new CliFailure(request.uri() + " does not answer: the connection was refused", e);
    } catch (IOException e) {
      throw new CliFailure(request.uri() + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliFailure("interrupted", e);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
