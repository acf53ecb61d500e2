package org.fihris.nlp.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads request bodies: nothing is guessed, and every fault says where it is. */
final class StrictJson {
  private static final ObjectMapper MAPPER = mapper();

  private StrictJson() {}

  /**
   * Reads one JSON value.
   *
   * @throws RequestRefused if the body is empty, not UTF-8, not JSON, or not of this type
   */
  static <T> T read(byte[] body, Class<T> type) {
    String text = utf8(body);
    if (text.isBlank()) {
      throw new RequestRefused(
          Response.Status.BAD_REQUEST, "body.empty", "the body is empty", "Send a JSON object");
    }
    try {
      T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw refused("json.type", "null is not an object", "Send a JSON object");
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      throw refused(
          "json.unknown-field",
          "'%s' at %s".formatted(e.getPropertyName(), where(e)),
          "Known fields are " + e.getKnownPropertyIds());
    } catch (JsonProcessingException e) {
      throw refused(
          "json.malformed",
          "%s at %s".formatted(firstLine(e), where(e)),
          "Send well-formed JSON with the documented fields");
    }
  }

  private static String utf8(byte[] body) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer text = CharBuffer.allocate(body.length);
    CoderResult result = decoder.decode(bytes, text, true);
    if (result.isError()) {
      throw refused(
          "body.not-utf8",
          "no UTF-8 character at byte " + bytes.position(),
          "Send the body in UTF-8");
    }
    return text.flip().toString();
  }

  private static RequestRefused refused(String rule, String detail, String remedy) {
    return new RequestRefused(Response.Status.BAD_REQUEST, rule, detail, remedy);
  }

  private static String where(JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    return at == null
        ? "an unknown place"
        : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static String firstLine(JsonProcessingException failure) {
    String message = failure.getOriginalMessage();
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
    return mapper;
  }
}
