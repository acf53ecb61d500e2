package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/configuration.md to the configuration interfaces of the services. */
class ConfigurationReferenceTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern PREFIX =
      Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
  private static final Pattern KEY = Pattern.compile("^  \\w+ (\\w+)\\(\\);", Pattern.MULTILINE);
  private static final Pattern DOCUMENTED =
      Pattern.compile("^\\| `(fihris\\.[a-z.-]+)` \\|", Pattern.MULTILINE);

  @Test
  void theReferenceListsEveryKeyAndNoOther() throws IOException {
    assertThat(documentedKeys()).isEqualTo(keys()).hasSizeGreaterThan(30);
  }

  private static Set<String> documentedKeys() throws IOException {
    String reference = Files.readString(ROOT.resolve("docs/configuration.md"));
    return DOCUMENTED
        .matcher(reference)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String service : Set.of("ingest-service", "nlp-service", "query-service")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(service).resolve("src/main/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith("Config.java")).toList()) {
          String source = Files.readString(file);
          Matcher prefix = PREFIX.matcher(source);
          if (prefix.find()) {
            KEY.matcher(source)
                .results()
                .map(ConfigurationReferenceTest::kebab)
                .map(key -> prefix.group(1) + "." + key)
                .forEach(keys::add);
          }
        }
      }
    }
    return keys;
  }

  private static String kebab(MatchResult key) {
    return key.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
