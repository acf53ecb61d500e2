package org.fihris.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventHeadersTest {

  @Test
  void cleanedArticleHasAllAttributes() {
    assertThat(text(EventHeaders.of(Samples.cleaned()).toMap()))
        .containsOnly(
            Map.entry("ce_specversion", "1.0"),
            Map.entry("ce_id", "0123456789abcdef0123456789abcdef.1"),
            Map.entry("ce_source", "/fihris/ingest-service"),
            Map.entry("ce_type", "fihris.article-cleaned.v1"),
            Map.entry("ce_time", "2026-03-01T08:16:02.125Z"),
            Map.entry("ce_dataschema", "urn:fihris:schema:article-cleaned:v1"),
            Map.entry("content-type", "application/json"));
  }

  @Test
  void enrichedArticleNamesItsModelInTheId() {
    assertThat(text(EventHeaders.of(Samples.enriched()).toMap()))
        .containsEntry("ce_id", "0123456789abcdef0123456789abcdef.1.fihris-ner-1")
        .containsEntry("ce_source", "/fihris/nlp-service")
        .containsEntry("ce_type", "fihris.article-enriched.v1")
        .containsEntry("ce_dataschema", "urn:fihris:schema:article-enriched:v1");
  }

  @Test
  void correctionIsNamedByItsSequence() {
    assertThat(text(EventHeaders.of(Samples.merge()).toMap()))
        .containsEntry("ce_id", "7")
        .containsEntry("ce_source", "/fihris/query-service")
        .containsEntry("ce_type", "fihris.entity-changed.v1")
        .containsEntry("ce_time", "2026-03-02T10:00:00Z")
        .containsEntry("ce_dataschema", "urn:fihris:schema:entity-changed:v1");
  }

  @Test
  void readsWhatItWrites() {
    EventHeaders headers = EventHeaders.of(Samples.enriched());

    assertThat(EventHeaders.fromMap(headers.toMap())).isEqualTo(headers);
  }

  @Test
  void headersOfOthersAreIgnored() {
    EventHeaders headers = EventHeaders.of(Samples.cleaned());
    Map<String, byte[]> map = headers.toMap();
    map.put(
        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8));

    assertThat(EventHeaders.fromMap(map)).isEqualTo(headers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "content-type"})
  void requiredHeaderIsNamedWhenAbsent(String name) {
    Map<String, byte[]> map = EventHeaders.of(Samples.cleaned()).toMap();
    map.remove(name);

    refused("headers." + name, map);
  }

  @ParameterizedTest
  @CsvSource({"ce_specversion,0.3", "content-type,text/plain", "ce_time,yesterday", "ce_id,' '"})
  void unreadableValueIsRefused(String name, String value) {
    Map<String, byte[]> map = EventHeaders.of(Samples.cleaned()).toMap();
    map.put(name, value.getBytes(UTF_8));

    refused("headers." + name, map);
  }

  @Test
  void timeAndSchemaMayBeAbsent() {
    Map<String, byte[]> map = EventHeaders.of(Samples.cleaned()).toMap();
    map.remove("ce_time");
    map.remove("ce_dataschema");

    EventHeaders headers = EventHeaders.fromMap(map);

    assertThat(headers.time()).isNull();
    assertThat(headers.dataSchema()).isNull();
  }

  @Test
  void deadLetterSaysWhyAndWhence() {
    ContractViolation violation = new ContractViolation("mention.span", "[3,3) is empty");

    assertThat(text(DeadLetterHeaders.of(violation, ArticleEnriched.TOPIC, 2, 41)))
        .containsOnly(
            Map.entry("dead-letter-rule", "mention.span"),
            Map.entry("dead-letter-reason", "mention.span: [3,3) is empty"),
            Map.entry("dead-letter-topic", "fihris.article-enriched.v1"),
            Map.entry("dead-letter-partition", "2"),
            Map.entry("dead-letter-offset", "41"));
  }

  private static void refused(String rule, Map<String, byte[]> map) {
    assertThatExceptionOfType(ContractViolation.class)
        .isThrownBy(() -> EventHeaders.fromMap(map))
        .returns(rule, ContractViolation::rule);
  }

  private static Map<String, String> text(Map<String, byte[]> headers) {
    return headers.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> new String(e.getValue(), UTF_8),
                (a, b) -> b,
                TreeMap::new));
  }
}
