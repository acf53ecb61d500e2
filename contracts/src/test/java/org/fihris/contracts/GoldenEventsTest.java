package org.fihris.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has been published once must be readable for as long as its major version lives. */
class GoldenEventsTest {

  @ParameterizedTest
  @MethodSource("files")
  void matchesItsSchema(Path file) {
    assertThat(Schemas.faults(type(file), tree(EventFiles.bytes(file)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isWrittenAsItWasRead(Path file) {
    byte[] json = EventFiles.bytes(file);

    Object event = EventJson.decode(json, type(file));

    assertThat(tree(EventJson.encode(event))).isEqualTo(tree(json));
  }

  @ParameterizedTest
  @MethodSource("files")
  void unknownFieldsOfALaterMinorVersionAreReadOver(Path file) {
    byte[] json = EventFiles.bytes(file);
    JsonNode newer = withUnknownFields(tree(json));

    assertThat(Schemas.faults(type(file), newer)).isEmpty();
    assertThat((Object) EventJson.decode(newer.toString().getBytes(UTF_8), type(file)))
        .isEqualTo(EventJson.decode(json, type(file)));
  }

  static List<Path> files() {
    return EventFiles.golden();
  }

  private static Class<?> type(Path file) {
    return EventFiles.type(file.getFileName().toString().replaceFirst("\\..*", ""));
  }

  private static JsonNode tree(byte[] json) {
    return Schemas.read(new String(json, UTF_8));
  }

  /** Adds a field of each JSON type to every object. */
  private static JsonNode withUnknownFields(JsonNode node) {
    for (JsonNode child : node) {
      withUnknownFields(child);
    }
    if (node instanceof ObjectNode object) {
      object.put("laterText", "نص").put("laterNumber", 1.5).putNull("laterNull");
      object.putArray("laterList").addObject().put("id", 7);
    }
    return node;
  }
}
