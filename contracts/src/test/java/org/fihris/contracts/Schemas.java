package org.fihris.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The shipped JSON Schemas, as documents and as validators. */
final class Schemas {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> BY_ID =
      Map.of(
          ArticleCleaned.SCHEMA, text("/schema/article-cleaned.v1.schema.json"),
          ArticleEnriched.SCHEMA, text("/schema/article-enriched.v1.schema.json"),
          EntityChanged.SCHEMA, text("/schema/entity-changed.v1.schema.json"));
  private static final Map<Class<?>, String> ID_OF =
      Map.of(
          ArticleCleaned.class, ArticleCleaned.SCHEMA,
          ArticleEnriched.class, ArticleEnriched.SCHEMA,
          EntityChanged.class, EntityChanged.SCHEMA);
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder -> builder.schemaLoaders(loaders -> loaders.schemas(BY_ID)));

  private Schemas() {}

  /** What the schema of an event finds wrong with a value; empty if nothing. */
  static Set<String> faults(Class<?> event, JsonNode value) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    JsonSchema schema = FACTORY.getSchema(SchemaLocation.of(id(event)), config);
    return schema.validate(value).stream().map(Object::toString).collect(Collectors.toSet());
  }

  /** The document that describes an event. */
  static JsonNode document(Class<?> event) {
    return read(BY_ID.get(id(event)));
  }

  static JsonNode document(String id) {
    return read(Objects.requireNonNull(BY_ID.get(id), id));
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(Class<?> event) {
    return Objects.requireNonNull(ID_OF.get(event), event::getName);
  }

  private static String text(String resource) {
    try (InputStream in = EventJson.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
