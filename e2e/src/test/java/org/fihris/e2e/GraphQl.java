package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks query-service as a GraphQL client does. */
public final class GraphQl {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int PAGE_SIZE = 50;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;

  GraphQl(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** The same address for subscriptions. */
  URI webSocket() {
    return URI.create(endpoint.toString().replaceFirst("^http", "ws"));
  }

  /**
   * The whole answer, errors included.
   *
   * @param variables one field each
   */
  JsonNode answer(String query, ObjectNode variables) throws IOException {
    return send(request(query, variables));
  }

  /** The whole answer to an editor, errors included. */
  JsonNode answerTo(Editor editor, String query, ObjectNode variables) throws IOException {
    return send(request(query, variables).header("Authorization", "Bearer " + editor.token()));
  }

  private HttpRequest.Builder request(String query, ObjectNode variables) {
    ObjectNode body = Json.object().put("query", query).set("variables", variables);
    return HttpRequest.newBuilder(endpoint)
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> response =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return Json.parse(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * The answer's data.
   *
   * @throws AssertionError if there are errors, showing them
   */
  JsonNode data(String query, ObjectNode variables) throws IOException {
    JsonNode answer = answer(query, variables);
    assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
    return answer.path("data");
  }

  /**
   * Every node of the connection {@code articles}, over all pages.
   *
   * @param filter an ArticleFilter; empty for all articles
   * @param fields the selection of one article
   */
  public List<JsonNode> articles(ObjectNode filter, String fields) throws IOException {
    return nodes(
        "articles",
        "query($filter: ArticleFilter, $first: Int!, $after: String) {"
            + " articles(filter: $filter, first: $first, after: $after) {"
            + page(fields),
        Json.object().set("filter", filter));
  }

  /**
   * Every node of the connection {@code entities}, over all pages.
   *
   * @param fields the selection of one entity
   */
  public List<JsonNode> entities(String fields) throws IOException {
    return nodes(
        "entities",
        "query($first: Int!, $after: String) { entities(first: $first, after: $after) {"
            + page(fields),
        Json.object());
  }

  private static String page(String fields) {
    return " edges { node { " + fields + " } } pageInfo { hasNextPage endCursor } } }";
  }

  private List<JsonNode> nodes(String connection, String query, ObjectNode variables)
      throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    ObjectNode turning = variables.deepCopy().put("first", PAGE_SIZE);
    JsonNode pageInfo;
    do {
      JsonNode page = data(query, turning).path(connection);
      Json.list(page.path("edges")).forEach(edge -> nodes.add(edge.path("node")));
      pageInfo = page.path("pageInfo");
      turning.put("after", pageInfo.path("endCursor").asText());
    } while (pageInfo.path("hasNextPage").asBoolean());
    return nodes;
  }
}
