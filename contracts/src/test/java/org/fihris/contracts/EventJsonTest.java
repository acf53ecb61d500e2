package org.fihris.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

  private static final String CLEANED = new String(EventJson.encode(Samples.cleaned()), UTF_8);
  private static final String ENRICHED = new String(EventJson.encode(Samples.enriched()), UTF_8);

  @Test
  void cleanedArticleSurvivesTheRoundTrip() {
    byte[] json = EventJson.encode(Samples.cleaned());

    assertThat(EventJson.decode(json, ArticleCleaned.class)).isEqualTo(Samples.cleaned());
  }

  @Test
  void enrichedArticleSurvivesTheRoundTrip() {
    byte[] json = EventJson.encode(Samples.enriched());

    assertThat(EventJson.decode(json, ArticleEnriched.class)).isEqualTo(Samples.enriched());
  }

  @Test
  void correctionSurvivesTheRoundTrip() {
    byte[] json = EventJson.encode(Samples.merge());

    assertThat(EventJson.decode(json, EntityChanged.class)).isEqualTo(Samples.merge());
  }

  @Test
  void absentOptionalIsAFieldLeftOut() {
    assertThat(CLEANED).doesNotContain("author").doesNotContain("null");
  }

  @Test
  void instantIsIso8601InUtc() {
    assertThat(CLEANED).contains("\"cleanedAt\":\"2026-03-01T08:16:02.125Z\"");
  }

  @Test
  void unknownFieldIsIgnoredAtEveryDepth() {
    String newer =
        ENRICHED
            .replace("{\"article\":", "{\"topicHint\":{\"a\":[1]},\"article\":")
            .replace("{\"beginUtf16\":", "{\"gender\":\"f\",\"beginUtf16\":");

    assertThat(decodeEnriched(newer)).isEqualTo(Samples.enriched());
  }

  @Test
  void missingRequiredFieldIsRefusedByTheRecordsOwnRule() {
    refused("cleanedAt.present", CLEANED.replaceAll("\"cleanedAt\":\"[^\"]+\",", ""));
  }

  @Test
  void missingNumberIsNotTakenForZero() {
    refused("beginUtf16.present", CLEANED.replaceFirst("\"beginUtf16\":0,", ""));
  }

  @Test
  void nullNumberIsNotTakenForZero() {
    refused("revision.present", CLEANED.replace("\"revision\":1", "\"revision\":null"));
  }

  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"revision\":1|\"revision\":\"1\"",
        "\"revision\":1|\"revision\":1.0",
        "\"revision\":1|\"revision\":true",
        "\"revision\":1|\"revision\":4294967297",
        "\"language\":\"ar\"|\"language\":7",
        "\"language\":\"ar\"|\"language\":[\"ar\"]",
        "\"kind\":\"TITLE\"|\"kind\":0",
        "\"kind\":\"TITLE\"|\"kind\":\"\"",
        "\"kind\":\"TITLE\"|\"kind\":\"title\"",
        "\"2026-03-01T08:16:02.125Z\"|1772352962",
        "\"2026-03-01T08:16:02.125Z\"|\"2026-03-01T08:16:02\"",
        "\"2026-03-01T08:16:02.125Z\"|\"2026-03-01T08:16:02+03:00\"",
        "\"2026-03-01T08:16:02.125Z\"|\"\"",
      })
  void anotherJsonTypeIsRefused(String found, String replacement) {
    assertThat(CLEANED).contains(found);
    refused(EventJson.TYPE, CLEANED.replace(found, replacement));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"0.97|\"0.97\"", "0.97|\"NaN\"", "0.97|false"})
  void scoreIsANumber(String found, String replacement) {
    assertThatExceptionOfType(ContractViolation.class)
        .isThrownBy(() -> decodeEnriched(ENRICHED.replace(found, replacement)))
        .returns(EventJson.TYPE, ContractViolation::rule);
  }

  @Test
  void faultNamesThePathOfTheField() {
    assertThatExceptionOfType(ContractViolation.class)
        .isThrownBy(
            () -> decodeEnriched(ENRICHED.replace("\"type\":\"PERSON\"", "\"type\":\"PERS\"")))
        .withMessageContaining("/mentions/0/type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"``", "{", "not json", "{\"a\":1,\"a\":2}", "{'a':1}", "{\"a\":01}"})
  void whatIsNotOneJsonValueIsMalformed(String json) {
    refused(EventJson.MALFORMED, json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"null", "[]", "\"\"", "3"})
  void whatIsNotAnObjectIsNotAnEvent(String json) {
    refused(EventJson.TYPE, json);
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
    byte[] json = CLEANED.getBytes(UTF_8);
    json[20] = (byte) 0xFF;

    assertThatExceptionOfType(ContractViolation.class)
        .isThrownBy(() -> EventJson.decode(json, ArticleCleaned.class))
        .returns(EventJson.MALFORMED, ContractViolation::rule)
        .withMessageContaining("byte 20");
  }

  @Test
  void bytesThatEndInsideACharacterAreRefused() {
    byte[] half = {'"', (byte) 0xD8};

    assertThatExceptionOfType(ContractViolation.class)
        .isThrownBy(() -> EventJson.decode(half, ArticleCleaned.class))
        .returns(EventJson.MALFORMED, ContractViolation::rule);
  }

  @Test
  void escapedLoneSurrogateIsRefused() {
    refused(EventJson.UNICODE, CLEANED.replace("\"language\":\"ar\"", "\"language\":\"a\\ud83d\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"}", "{}", "1"})
  void whatFollowsTheEventIsMalformed(String rest) {
    refused(EventJson.MALFORMED, CLEANED + rest);
  }

  @Test
  void loneSurrogateCannotBeWritten() {
    assertThatExceptionOfType(ContractViolation.class)
        .isThrownBy(() -> EventJson.encode(new RemovedLine("\uD83D", "share-bar")))
        .returns(EventJson.UNICODE, ContractViolation::rule);
  }

  @Test
  void nullElementIsRefusedByTheListsRule() {
    refused(
        "removedLines.present",
        CLEANED.replaceAll("\"removedLines\":.*]", "\"removedLines\":[null]"));
  }

  private static void refused(String rule, String json) {
    assertThatExceptionOfType(ContractViolation.class)
        .isThrownBy(() -> EventJson.decode(json.getBytes(UTF_8), ArticleCleaned.class))
        .returns(rule, ContractViolation::rule);
  }

  private static ArticleEnriched decodeEnriched(String json) {
    return EventJson.decode(json.getBytes(UTF_8), ArticleEnriched.class);
  }
}
