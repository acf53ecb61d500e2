package org.fihris.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadEventsTest {

  /** Rules that JSON Schema cannot state, because they compare values or look below JSON. */
  private static final Set<String> BEYOND_SCHEMA =
      Set.of(
          "textSha256.of-text",
          "sections.cover-text",
          "section.span",
          "mention.span",
          "mention.surface-at-span",
          "mentions.ordered",
          "mention.entity-known",
          "entities.unique",
          "change.distinct",
          "change.validity",
          "change.undoes-earlier",
          "json.malformed",
          "json.unicode");

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedWithTheRulesName(Path file) {
    assertThatExceptionOfType(ContractViolation.class)
        .isThrownBy(() -> EventJson.decode(EventFiles.bytes(file), type(file)))
        .returns(rule(file), ContractViolation::rule);
  }

  @ParameterizedTest
  @MethodSource("filesThatTheSchemaRefuses")
  void isRefusedByTheSchemaToo(Path file) {
    String json = new String(EventFiles.bytes(file), UTF_8);

    assertThat(Schemas.faults(type(file), Schemas.read(json))).isNotEmpty();
  }

  @Test
  void everyRuleOfTheRecordsHasABadEvent() throws IOException {
    Set<String> rules = new TreeSet<>();
    for (String name :
        List.of(
            "ArticleCleaned",
            "ArticleEnriched",
            "Section",
            "RemovedLine",
            "Mention",
            "Entity",
            "EntityChanged")) {
      Path source = Path.of("src/main/java/org/fihris/contracts", name + ".java");
      Matcher uses =
          Pattern.compile("Rules\\.\\w+\\(\\s*\"([^\"]+)\"").matcher(Files.readString(source));
      uses.results().map(use -> use.group(1)).forEach(rules::add);
    }
    // JSON that says so is refused by json.unicode before a record sees it
    assertThat(rules.remove("text.well-formed")).isTrue();

    assertThat(files().stream().map(BadEventsTest::rule).collect(Collectors.toSet()))
        .containsAll(rules);
  }

  static List<Path> files() {
    return EventFiles.bad();
  }

  static Stream<Path> filesThatTheSchemaRefuses() {
    return files().stream().filter(file -> !BEYOND_SCHEMA.contains(rule(file)));
  }

  private static Class<?> type(Path file) {
    return EventFiles.type(file.getParent().getFileName().toString());
  }

  private static String rule(Path file) {
    return file.getFileName().toString().replaceFirst("(~.*)?\\.json$", "");
  }
}
