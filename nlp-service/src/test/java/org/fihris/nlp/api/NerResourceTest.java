package org.fihris.nlp.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.EventJson;
import org.fihris.nlp.Articles;
import org.fihris.nlp.KafkaResource;
import org.junit.jupiter.api.Test;

/** The HTTP face, with the shipped model. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
class NerResourceTest {
  private static final RestAssuredConfig AS_GIVEN =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .defaultContentCharset(StandardCharsets.UTF_8)
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  @Test
  void namesInRunningTextStandAtTheirSpans() {
    JsonPath found =
        post("/ner", json(Map.of("text", Articles.TEXT))).statusCode(200).extract().jsonPath();

    List<Map<String, Object>> mentions = found.getList("mentions");
    assertThat(mentions).isNotEmpty();
    for (Map<String, Object> mention : mentions) {
      assertThat(
              Articles.TEXT.substring(
                  (Integer) mention.get("beginUtf16"), (Integer) mention.get("endUtf16")))
          .isEqualTo(mention.get("surface"));
    }
    assertThat(found.getString("modelVersion")).startsWith("fihris-ner-");
  }

  @Test
  void spansAreUtf16BehindAnEmoji() {
    String text = "🙂 عاد الوفد إلى القاهرة";

    JsonPath found = post("/ner", json(Map.of("text", text))).statusCode(200).extract().jsonPath();

    List<Map<String, Object>> mentions = found.getList("mentions");
    assertThat(mentions)
        .singleElement()
        .isEqualTo(
            Map.of(
                "beginUtf16", text.indexOf("القاهرة"),
                "endUtf16", text.length(),
                "surface", "القاهرة",
                "type", "LOCATION",
                "score", mentions.get(0).get("score")));
  }

  @Test
  void everyTokenGetsATagInOrder() {
    List<List<String>> sentences =
        List.of(
            List.of("غادر", "الوفد", "أنقرة", "وموسكو", "إلى", "القاهرة", "."),
            List.of(),
            List.of("\u200E", "", "ـ", "«", "\uD83D\uDE42", "(سوريا)", "a b"),
            List.of("الأردن"));

    List<List<String>> tags = tags(sentences);

    assertThat(tags).hasSameSizeAs(sentences);
    for (int at = 0; at < sentences.size(); at++) {
      assertThat(tags.get(at)).hasSameSizeAs(sentences.get(at));
    }
    assertThat(tags.get(0)).startsWith("O", "O").endsWith("O");
    assertThat(tags.get(2).subList(0, 3)).containsOnly("O");
  }

  @Test
  void aTokenWithAProcliticIsTaggedAsAWhole() {
    assertThat(tags(List.of(List.of("غادر", "الوفد", "القاهرة", "وبيروت", "أمس"))).get(0))
        .startsWith("O", "O", "B-LOCATION", "B-LOCATION");
  }

  @Test
  void aSentenceLongerThanAnyWindowIsTaggedToItsEnd() {
    List<String> tokens = new ArrayList<>(Collections.nCopies(2000, "وقال"));
    tokens.addAll(List.of("الوزير", "الأردني", "في", "القاهرة"));

    List<String> tags = tags(List.of(tokens)).get(0);

    assertThat(tags).hasSize(2004);
    assertThat(tags.get(2003)).isEqualTo("B-LOCATION");
  }

  @Test
  void anArticleIsEnrichedWithoutBeingPublished() {
    ArticleCleaned article = Articles.article("posted", 1, Articles.TEXT);

    byte[] answer =
        given()
            .config(AS_GIVEN)
            .contentType("application/json")
            .body(EventJson.encode(article))
            .post("/enrich")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    ArticleEnriched event = EventJson.decode(answer, ArticleEnriched.class);
    assertThat(event.article()).isEqualTo(article);
    assertThat(event.mentions()).isNotEmpty();
  }

  @Test
  void anArticleThatBreaksItsContractIsRefusedWithTheRule() {
    String wrong =
        new String(
                EventJson.encode(Articles.article("posted", 1, Articles.TEXT)),
                StandardCharsets.UTF_8)
            .replace("\"revision\":1", "\"revision\":0");

    problem(post("/enrich", wrong), 422, "revision.positive");
  }

  @Test
  void anEmptyBodyIsRefused() {
    problem(post("/ner", ""), 400, "body.empty");
  }

  @Test
  void blankTextIsRefused() {
    problem(post("/ner", json(Map.of("text", " \n"))), 400, "ner.text-empty");
  }

  @Test
  void anUnknownFieldIsNamed() {
    problem(post("/ner", "{\"text\":\"نص\",\"lang\":\"ar\"}"), 400, "json.unknown-field")
        .body("detail", containsString("'lang'"));
  }

  @Test
  void malformedJsonIsRefusedWithThePlace() {
    problem(post("/ner", "{\"text\":\n  نص}"), 400, "json.malformed")
        .body("detail", containsString("line 2, column 3"));
  }

  @Test
  void aNumberIsNoText() {
    problem(post("/ner", "{\"text\":5}"), 400, "json.malformed");
  }

  @Test
  void bothInputsAtOnceAreRefused() {
    problem(post("/ner", "{\"text\":\"نص\",\"sentences\":[]}"), 400, "ner.one-input");
  }

  @Test
  void aNullTokenIsRefused() {
    problem(post("/ner", "{\"sentences\":[[\"نص\",null]]}"), 400, "ner.token-null");
  }

  @Test
  void invalidUtf8IsRefusedWithTheByte() {
    byte[] body = "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    body[9] = (byte) 0xFF;

    problem(
            given().config(AS_GIVEN).contentType("application/json").body(body).post("/ner").then(),
            400,
            "body.not-utf8")
        .body("detail", containsString("byte 9"));
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    problem(
            given()
                .config(AS_GIVEN)
                .contentType("application/json")
                .body(new byte[11 * 1024 * 1024])
                .post("/ner")
                .then(),
            413,
            "body.too-large")
        .body("remedy", containsString("fihris.api.max-body-bytes"));
  }

  @Test
  void anotherMediaTypeIsRefused() {
    problem(
        given().config(AS_GIVEN).contentType("text/plain").body("نص").post("/ner").then(),
        415,
        "body.media-type");
  }

  @Test
  void theServiceIsReadyWithItsModel() {
    // Not at once: it reads the log of corrections first.
    Response ready =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> given().get("/q/health/ready"), answer -> answer.statusCode() == 200);

    assertThat(ready.jsonPath().getString("checks.find { it.name == 'model' }.data.version"))
        .startsWith("fihris-ner-");
  }

  @Test
  void livenessKnowsNothingOfKafka() {
    given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void whatTheModelReadsIsCounted() {
    tags(List.of(List.of("القاهرة")));

    given()
        .get("/q/metrics")
        .then()
        .body(containsString("fihris_ner_tokens_total"))
        .body(containsString("fihris_ner_batch_seconds_count"));
  }

  private static List<List<String>> tags(List<List<String>> sentences) {
    return post("/ner", json(Map.of("sentences", sentences)))
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("tags");
  }

  private static String json(Object body) {
    return new String(EventJson.encode(body), StandardCharsets.UTF_8);
  }

  private static ValidatableResponse post(String path, String body) {
    return given().config(AS_GIVEN).contentType("application/json").body(body).post(path).then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String rule) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("rule", equalTo(rule))
        .body("status", equalTo(status));
  }
}
