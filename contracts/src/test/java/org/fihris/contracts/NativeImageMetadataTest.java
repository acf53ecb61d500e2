package org.fihris.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A record that only {@link EventJson} builds is unknown to a native image unless registered. */
class NativeImageMetadataTest {

  private static final String METADATA =
      "/META-INF/native-image/org.fihris/contracts/reachability-metadata.json";

  @Test
  void everyRecordAndEnumIsRegistered() throws Exception {
    Set<String> registered = new TreeSet<>();
    for (JsonNode entry : metadata().get("reflection")) {
      assertThat(entry.get("allDeclaredConstructors").asBoolean()).isTrue();
      assertThat(entry.get("allDeclaredMethods").asBoolean()).isTrue();
      assertThat(entry.get("allDeclaredFields").asBoolean()).isTrue();
      registered.add(entry.get("type").asText());
    }

    assertThat(registered).isEqualTo(jsonTypes());
  }

  private static JsonNode metadata() throws IOException {
    try (InputStream in = EventJson.class.getResourceAsStream(METADATA)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, METADATA));
    }
  }

  private static Set<String> jsonTypes() throws IOException, URISyntaxException {
    Path classes =
        Path.of(EventJson.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.replace(".class", "").replace('/', '.'))
          .map(NativeImageMetadataTest::load)
          .filter(type -> type.isRecord() || type.isEnum())
          // travels in Kafka headers, never as JSON
          .filter(type -> type != EventHeaders.class)
          .map(Class::getName)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, EventJson.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
