package org.fihris.ingest.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fihris.ingest.IngestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class BadInputTest {
  private static final String JSON = "application/json";

  @Test
  void anEmptyBody() {
    problem(push(JSON, new byte[0]), 400, "body.empty");
    problem(push("text/plain", new byte[0]), 400, "body.empty");
    problem(push("text/html", new byte[0]), 400, "body.empty");
  }

  @Test
  void aBodyOf50Megabytes() {
    problem(push("text/plain", new byte[50 * 1024 * 1024]), 413, "body.too-large")
        .body("detail", containsString("10485760"));
  }

  @Test
  void textThatIsNotUtf8NamesTheByte() {
    byte[] body = "خبر".getBytes(StandardCharsets.UTF_8);
    body[4] = (byte) 0xFF;
    problem(push("text/plain; charset=utf-8", body), 400, "body.utf8")
        .body("detail", containsString("byte 4"));
  }

  @Test
  void malformedJsonNamesLineAndColumn() {
    problem(push(JSON, "{\"text\":\n \"خبر\",}"), 400, "json.malformed")
        .body("detail", containsString("line 2, column"));
  }

  @Test
  void anUnknownFieldIsNamedWithThoseThatAreKnown() {
    problem(push(JSON, "{\"text\": \"خبر\", \"titel\": \"عنوان\"}"), 400, "json.unknown-field")
        .body("detail", containsString("'titel' at line 1"))
        .body("remedy", containsString("title"));
  }

  @Test
  void aFieldTwiceIsMalformed() {
    problem(push(JSON, "{\"text\": \"ا\", \"text\": \"ب\"}"), 400, "json.malformed");
  }

  @Test
  void aNumberIsNoText() {
    problem(push(JSON, "{\"text\": 5}"), 400, "json.type").body("detail", containsString("text"));
  }

  @Test
  void aDateThatIsNoneIsNamed() {
    problem(push(JSON, "{\"text\": \"خبر\", \"publishedAt\": \"أمس\"}"), 400, "json.type")
        .body("detail", containsString("publishedAt"));
  }

  @Test
  void aStringIsNoArticle() {
    problem(push(JSON, "\"خبر\""), 400, "body.shape");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    problem(push("application/pdf", "x"), 415, "http.415")
        .body("remedy", containsString("text/html"));
  }

  @Test
  void aMissingMediaTypeIsRefused() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/articles"))
                    .POST(HttpRequest.BodyPublishers.ofString("خبر"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("body.media-type");
  }

  @Test
  void twoSourcesOfTextAreOneTooMany() {
    rejected(Map.of("text", "خبر", "html", "<p>خبر</p>"), "article.source");
    rejected(Map.of("title", "عنوان"), "article.source");
  }

  @Test
  void anAddressThatIsNoneIsRejected() {
    rejected(Map.of("url", "ftp://news.example/1"), "article.url");
  }

  @Test
  void anAddressThatDoesNotAnswerIsRejected() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    rejected(Map.of("url", "http://127.0.0.1:" + port + "/a"), "fetch.connection");
  }

  @Test
  void htmlWithoutAnArticleIsRejected() {
    rejected(Map.of("html", "<html><body><a href=/>الرئيسية</a></body></html>"), "page.no-article");
  }

  @Test
  void anUnknownPathIsAProblem() {
    problem(given().get("/nothing").then(), 404, "http.404");
  }

  private static ValidatableResponse push(String contentType, Object body) {
    byte[] bytes =
        body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) body;
    return given().contentType(contentType).body(bytes).post("/articles").then();
  }

  private static void rejected(Map<String, String> article, String rule) {
    given()
        .contentType(JSON)
        .body(article)
        .post("/articles")
        .then()
        .statusCode(422)
        .body("rejected[0].rule", equalTo(rule))
        .body("rejected[0].detail", not(blankOrNullString()))
        .body("rejected[0].remedy", not(blankOrNullString()));
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String rule) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("rule", equalTo(rule))
        .body("type", equalTo("urn:fihris:problem:" + rule))
        .body("title", not(blankOrNullString()))
        .body("detail", not(blankOrNullString()))
        .body("remedy", not(blankOrNullString()));
  }
}
