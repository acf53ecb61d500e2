package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fihris.contracts.ArticleCleaned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be used is refused by a clear error, and harms nothing else. */
@ExtendWith(SharedSystem.class)
class BadInputIT {
  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String HTML = "text/html";
  private static final int FIFTY_MIB = 50 * 1024 * 1024;
  private static final String ENGLISH =
      """
      Envoys meet in Geneva

      The envoys of several countries met in Geneva on Monday and agreed to meet again next month, \
      a spokesman said. No other outcome of the talks, which lasted two days, was made public.
      """;
  private static final String NO_ARTICLE =
      """
      <!DOCTYPE html><html dir="rtl" lang="ar"><title>تسجيل الدخول</title>
      <form><label>البريد</label><input name="mail"><label>كلمة السر</label><input name="word">
      <button>دخول</button></form><ul><li><a href="/">الرئيسية</a></li><li><a href="/v">فيديو</a></li></ul>
      """;

  private final RunningSystem system;

  BadInputIT(RunningSystem system) {
    this.system = system;
  }

  static Stream<Arguments> unusableBodies() {
    byte[] cutLetter = {(byte) 'a', (byte) 0xD8};
    return Stream.of(
        Arguments.of("empty text", TEXT, new byte[0], 400, "empty"),
        Arguments.of("empty JSON", JSON, new byte[0], 400, "empty"),
        Arguments.of("50 MB", TEXT, arabic(FIFTY_MIB), 413, "10"),
        Arguments.of("invalid UTF-8", TEXT, cutLetter, 400, "1"),
        Arguments.of("invalid UTF-8 in JSON", JSON, cutLetter, 400, "1"),
        Arguments.of("malformed JSON", JSON, bytes("{\"text\":\n \"خبر\",,}"), 400, "line 2"),
        Arguments.of("unknown field", JSON, bytes("{\"txt\": \"خبر\"}"), 400, "txt"),
        Arguments.of("another media type", "image/png", bytes("x"), 415, "content-type"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusableBodies")
  void anUnusableBodyIsAProblemDocument(
      String name, String contentType, byte[] body, int status, String named) throws Exception {
    HttpResponse<String> answer = system.ingest().post("/articles", contentType, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = Json.parse(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).contains(named);
    for (String field : List.of("type", "title", "detail", "rule", "remedy")) {
      assertThat(problem.path(field).asText()).as(field).isNotBlank();
    }
  }

  static Stream<Arguments> unusableArticles() throws IOException {
    return Stream.of(
        Arguments.of("not Arabic", field("text", ENGLISH), "article.not-arabic"),
        Arguments.of("page without an article", field("html", NO_ARTICLE), ""),
        Arguments.of("address that does not answer", field("url", silentAddress()), ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusableArticles")
  void anUnusableArticleIsRejectedAndItsNeighboursAreNot(String name, JsonNode bad, String rule)
      throws Exception {
    String outlet = "صحيفة الجوار " + name;
    List<Draft> good = Drafts.shuffled(system.newsroom(), outlet, 2);

    HttpResponse<String> answer =
        system
            .ingest()
            .post(
                "/articles",
                Json.array().add(good.get(0).toJson()).add(bad).add(good.get(1).toJson()));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode body = Json.parse(answer.body());
    assertThat(Json.texts(body.path("accepted"), "index")).containsExactly("0", "2");
    JsonNode rejected = body.path("rejected");
    assertThat(Json.texts(rejected, "index")).containsExactly("1");
    assertThat(rejected.get(0).path("rule").asText()).isNotBlank().contains(rule);
    assertThat(rejected.get(0).path("detail").asText()).isNotBlank();
    assertThat(rejected.get(0).path("remedy").asText()).isNotBlank();
    assertThat(system.awaitArticles(outlet, 2, "id")).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusableArticles")
  void anUnusableArticleAloneIsUnprocessable(String name, JsonNode bad, String rule)
      throws Exception {
    HttpResponse<String> answer = system.ingest().post("/articles", bad);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(Json.parse(answer.body()).path("rejected")).hasSize(1);
  }

  @Test
  void aRawPageWithoutAnArticleIsUnprocessable() throws Exception {
    HttpResponse<String> answer = system.ingest().post("/articles", HTML, bytes(NO_ARTICLE));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
  }

  @Test
  void badInputPublishesNothing() throws Exception {
    long before = system.eventStream().size(ArticleCleaned.TOPIC);

    system.ingest().post("/articles", TEXT, bytes(ENGLISH));
    system.ingest().post("/articles", JSON, bytes("[{\"text\":"));
    system.ingest().post("/articles", HTML, bytes(NO_ARTICLE));

    assertThat(system.eventStream().size(ArticleCleaned.TOPIC)).isEqualTo(before);
  }

  @Test
  void aPageOfMoreThanTheCapIsRefusedByGraphQl() throws Exception {
    JsonNode answer =
        system.graphQl().answer("{ articles(first: 1000) { edges { cursor } } }", Json.object());

    JsonNode error = answer.path("errors").path(0);
    assertThat(error.path("message").asText()).contains("100");
    assertThat(error.at("/extensions/code").asText()).isNotBlank();
  }

  @Test
  void anArticleThatIsNotThereIsNull() throws Exception {
    assertThat(
            system
                .graphQl()
                .data("{ article(id: \"00000000000000000000000000000000\") { id } }", Json.object())
                .path("article")
                .isNull())
        .isTrue();
  }

  private static JsonNode field(String name, String value) {
    return Json.object().put(name, value);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] arabic(int length) {
    byte[] letter = bytes("ن");
    byte[] body = new byte[length];
    for (int i = 0; i < length; i += letter.length) {
      System.arraycopy(letter, 0, body, i, letter.length);
    }
    return Arrays.copyOf(body, length);
  }

  /** An address of this machine where nobody listens. */
  private static String silentAddress() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/news/1";
    }
  }
}
