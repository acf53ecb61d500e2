package org.fihris.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

  private static final JsonNode DOCUMENT = parse();

  @Test
  void isAsyncApi3() {
    assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(DOCUMENT.path("info").path("title").asText()).isNotBlank();
  }

  @Test
  void channelsAreTheTopicsAndTheirDeadLetters() {
    assertThat(DOCUMENT.path("channels").findValuesAsText("address"))
        .containsExactlyInAnyOrder(
            ArticleCleaned.TOPIC,
            ArticleEnriched.TOPIC,
            EntityChanged.TOPIC,
            DeadLetterHeaders.topicOf(ArticleCleaned.TOPIC),
            DeadLetterHeaders.topicOf(ArticleEnriched.TOPIC));
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    List<String> references = DOCUMENT.findValuesAsText("$ref");

    assertThat(references).hasSizeGreaterThan(20);
    for (String reference : references) {
      String[] parts = reference.split("#", 2);
      JsonNode target =
          parts[0].isEmpty() ? DOCUMENT : Schemas.read(Files.readString(Path.of(parts[0])));
      String pointer = parts.length > 1 ? parts[1] : "";
      assertThat(target.at(pointer).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void payloadsAreTheShippedSchemas() {
    assertThat(payloadOf("articleCleaned")).isEqualTo("article-cleaned.v1.schema.json");
    assertThat(payloadOf("articleEnriched")).isEqualTo("article-enriched.v1.schema.json");
    assertThat(payloadOf("entityChanged")).isEqualTo("entity-changed.v1.schema.json");
  }

  @Test
  void headersAreThoseThatAreWritten() {
    Set<String> documented = new LinkedHashSet<>(names("cloudEventHeaders"));
    assertThat(documented.remove("traceparent")).isTrue();

    assertThat(documented).isEqualTo(EventHeaders.of(Samples.cleaned()).toMap().keySet());
  }

  @Test
  void constantHeadersHaveTheWrittenValues() {
    assertThat(constantsOf("articleCleaned"))
        .containsEntry("ce_source", EventHeaders.INGEST_SERVICE)
        .containsEntry("ce_type", ArticleCleaned.TOPIC)
        .containsEntry("ce_dataschema", ArticleCleaned.SCHEMA);
    assertThat(constantsOf("articleEnriched"))
        .containsEntry("ce_source", EventHeaders.NLP_SERVICE)
        .containsEntry("ce_type", ArticleEnriched.TOPIC)
        .containsEntry("ce_dataschema", ArticleEnriched.SCHEMA);
    assertThat(constantsOf("entityChanged"))
        .containsEntry("ce_source", EventHeaders.QUERY_SERVICE)
        .containsEntry("ce_type", EntityChanged.TOPIC)
        .containsEntry("ce_dataschema", EntityChanged.SCHEMA);
  }

  @Test
  void correctionsStandInOneOrder() {
    assertThat(DOCUMENT.at("/channels/entityChanged/bindings/kafka/partitions").asInt())
        .isEqualTo(1);
    assertThat(DOCUMENT.at("/components/messages/entityChanged/bindings/kafka/key/const").asText())
        .isEqualTo(EntityChanged.KEY);
  }

  @Test
  void deadLetterHeadersAreThoseThatAreWritten() {
    ContractViolation violation = new ContractViolation("mention.span", "empty");

    assertThat(new TreeSet<>(names("deadLetterHeaders")))
        .isEqualTo(new TreeSet<>(DeadLetterHeaders.of(violation, "topic", 0, 0).keySet()));
  }

  private static JsonNode parse() {
    try {
      return new YAMLMapper().readTree(new File("asyncapi.yaml"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String payloadOf(String message) {
    String reference =
        DOCUMENT.at("/components/messages/" + message + "/payload/schema/$ref").asText();
    return Path.of(reference).getFileName().toString();
  }

  private static Map<String, String> constantsOf(String message) {
    JsonNode properties =
        DOCUMENT.at("/components/messages/" + message + "/headers/allOf/1/properties");
    Map<String, String> constants = new TreeMap<>();
    properties
        .properties()
        .forEach(
            property ->
                constants.put(property.getKey(), property.getValue().path("const").asText()));
    return constants;
  }

  private static List<String> names(String schema) {
    List<String> names = new ArrayList<>();
    DOCUMENT
        .at("/components/schemas/" + schema + "/properties")
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }
}
