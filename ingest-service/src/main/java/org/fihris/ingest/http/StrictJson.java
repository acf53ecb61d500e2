package org.fihris.ingest.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Collectors;

/** Reads JSON without guessing: nothing unknown, nothing twice, nothing of another type. */
public final class StrictJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private StrictJson() {}

  /**
   * Reads a body as a tree.
   *
   * @throws ProblemException 400 with line and column if it is no JSON
   */
  public static JsonNode tree(byte[] body) {
    String text = RequestBody.utf8(body);
    try {
      JsonNode tree = MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw ProblemException.badRequest(
            "body.empty", "the body is blank", "send a JSON object or an array of them");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw fault(e);
    }
  }

  /**
   * Reads a body as one object.
   *
   * @throws ProblemException 400 with line and column if it is no JSON, has an unknown field or a
   *     value of another type
   */
  public static <T> T read(byte[] body, Class<T> type) {
    try {
      return MAPPER.readValue(RequestBody.utf8(body), type);
    } catch (JsonProcessingException e) {
      throw fault(e);
    }
  }

  /**
   * Reads a part of a tree.
   *
   * @throws ProblemException 400 if it has an unknown field or a value of another type
   */
  public static <T> T read(JsonNode node, Class<T> type) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw fault(e);
    }
  }

  private static ProblemException fault(JsonProcessingException fault) {
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return ProblemException.badRequest(
          "json.unknown-field",
          "unknown field '" + unknown.getPropertyName() + "'" + at(unknown.getLocation()),
          "known fields: "
              + unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    if (fault instanceof JsonMappingException mapping) {
      return ProblemException.badRequest(
          "json.type",
          "field '" + path(mapping) + "': " + fault.getOriginalMessage() + at(fault.getLocation()),
          "see the documented types of the fields");
    }
    return ProblemException.badRequest(
        "json.malformed",
        "no JSON" + at(fault.getLocation()) + ": " + fault.getOriginalMessage(),
        "send one JSON object or an array of them");
  }

  private static String path(JsonMappingException fault) {
    return fault.getPath().stream()
        .map(
            part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String at(JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
