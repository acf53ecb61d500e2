package org.fihris.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON in UTF-8, strict about types and lenient about unknown fields.
 *
 * <p>A field that a later minor version adds is skipped. Everything else that the schema refuses is
 * refused here too, always as a {@link ContractViolation}: nothing is converted from one JSON type
 * into another, instants are ISO-8601 in UTC with a {@code Z}, dates are {@code yyyy-mm-dd}, and an
 * absent optional value is a field left out (one that is null reads the same).
 *
 * <p>Safe for use by many threads.
 */
public final class EventJson {
  /** The bytes are not one JSON value in UTF-8. */
  public static final String MALFORMED = "json.malformed";

  /** A field holds another JSON type, or another spelling, than its schema states. */
  public static final String TYPE = "json.type";

  /** A string has a surrogate without its partner, or U+0000: readers could not keep it. */
  public static final String UNICODE = "json.unicode";

  private static final ObjectMapper MAPPER = strictMapper();

  private EventJson() {}

  /**
   * Writes an event.
   *
   * @throws ContractViolation {@link #UNICODE} if a string has a lone surrogate or U+0000
   */
  public static byte[] encode(Object event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw violation(e);
    }
  }

  /**
   * Reads an event.
   *
   * @throws ContractViolation {@link #MALFORMED}, {@link #TYPE}, {@link #UNICODE}, {@code
   *     <field>.present} for a number that is absent, or the record's own rule
   */
  public static <T> T decode(byte[] json, Class<T> type) {
    try (JsonParser parser = MAPPER.createParser(utf8(json))) {
      if (parser.nextToken() == null) {
        throw new ContractViolation(MALFORMED, "empty");
      }
      @Nullable T event = MAPPER.readValue(parser, type);
      if (parser.nextToken() != null) {
        throw new ContractViolation(MALFORMED, "something follows the event");
      }
      if (event == null) {
        throw new ContractViolation(TYPE, "the event is null");
      }
      return event;
    } catch (JsonProcessingException e) {
      throw violation(e);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private static String utf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new ContractViolation(MALFORMED, "not UTF-8 at byte " + in.position());
    }
    return out.flip().toString();
  }

  private static ContractViolation violation(JsonProcessingException failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ContractViolation violation) {
        return violation;
      }
      if (cause instanceof StreamReadException && !(cause instanceof InputCoercionException)) {
        return new ContractViolation(MALFORMED, firstLine(failure));
      }
    }
    return new ContractViolation(TYPE, firstLine(failure));
  }

  private static String firstLine(JsonProcessingException failure) {
    String message = Objects.requireNonNullElse(failure.getOriginalMessage(), "unreadable");
    String line = message.lines().findFirst().orElse("unreadable");
    return failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? line + " at " + path(mapping)
        : line;
  }

  private static String path(JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      path.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    return path.toString();
  }

  private static ObjectMapper strictMapper() {
    SimpleModule types =
        new SimpleModule("fihris-events")
            .addSerializer(Instant.class, ToStringSerializer.instance)
            .addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addSerializer(new StrictStringSerializer())
            .addDeserializer(
                Instant.class,
                new IsoTime<>(Instant.class, EventJson::utcInstant, "an ISO-8601 instant in UTC"))
            .addDeserializer(
                LocalDate.class,
                new IsoTime<>(LocalDate.class, LocalDate::parse, "an ISO-8601 date"))
            .addDeserializer(String.class, new StrictStringDeserializer())
            .addDeserializer(int.class, RequiredNumber.of(int.class))
            .addDeserializer(long.class, RequiredNumber.of(long.class))
            .addDeserializer(double.class, RequiredNumber.of(double.class))
            .addDeserializer(Long.class, OptionalNumber.of(Long.class))
            .addDeserializer(Double.class, OptionalNumber.of(Double.class));
    return JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .serializationInclusion(JsonInclude.Include.NON_NULL)
        .addModule(types)
        .build();
  }

  /** Refuses what no reader could keep; Jackson writes some lone surrogates as question marks. */
  private static final class StrictStringSerializer extends StdScalarSerializer<String> {
    private static final long serialVersionUID = 1L;

    StrictStringSerializer() {
      super(String.class);
    }

    @Override
    public void serialize(String value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      Rules.wellFormed(UNICODE, value);
      generator.writeString(value);
    }
  }

  /** A string as it stands; no number or boolean is taken for one. */
  private static final class StrictStringDeserializer extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    StrictStringDeserializer() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String value = parser.getText();
      Rules.wellFormed(UNICODE, value);
      return value;
    }
  }

  /** A point in time that is written as a string in one format only. */
  private static final class IsoTime<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Function<String, T> parse;
    private final String format;

    /**
     * @param parse throws a {@link DateTimeException} for what is not in the format
     */
    IsoTime(Class<T> type, Function<String, T> parse, String format) {
      super(type);
      this.parse = parse;
      this.format = format;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      String value = parser.getText();
      try {
        return parse.apply(value);
      } catch (DateTimeException e) {
        throw new ContractViolation(
            TYPE, parser.currentName() + ": '" + value + "' is not " + format);
      }
    }
  }

  private static Instant utcInstant(String text) {
    if (!text.endsWith("Z")) {
      throw new DateTimeException("an instant in UTC ends with Z");
    }
    return Instant.parse(text);
  }

  /** A number that may be absent; Jackson alone would take the string "NaN" for one. */
  private static final class OptionalNumber<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final JsonDeserializer<T> plain;

    private OptionalNumber(Class<?> type, JsonDeserializer<T> plain) {
      super(type);
      this.plain = plain;
    }

    @SuppressWarnings("unchecked")
    static <T> OptionalNumber<T> of(Class<T> boxed) {
      JsonDeserializer<?> plain = NumberDeserializers.find(boxed, boxed.getName());
      return new OptionalNumber<>(boxed, (JsonDeserializer<T>) plain);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.currentToken().isNumeric()) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      return plain.deserialize(parser, context);
    }
  }

  /** A number that has no default: without this Jackson takes an absent one for zero. */
  private static final class RequiredNumber<T> extends StdScalarDeserializer<T>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final JsonDeserializer<T> plain;
    private final String field;

    private RequiredNumber(Class<?> type, JsonDeserializer<T> plain, String field) {
      super(type);
      this.plain = plain;
      this.field = field;
    }

    @SuppressWarnings("unchecked")
    static <T> RequiredNumber<T> of(Class<T> primitive) {
      JsonDeserializer<?> plain = NumberDeserializers.find(primitive, primitive.getName());
      return new RequiredNumber<>(primitive, (JsonDeserializer<T>) plain, "value");
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return property == null
          ? this
          : new RequiredNumber<>(handledType(), plain, property.getName());
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.currentToken().isNumeric()) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      return plain.deserialize(parser, context);
    }

    @Override
    public T getNullValue(DeserializationContext context) {
      throw new ContractViolation(field + ".present", "required, but absent");
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return getNullValue(context);
    }
  }
}
