package org.fihris.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas are the truth: every record has exactly their fields, types and required ones. */
class RecordsMatchSchemasTest {

  @ParameterizedTest
  @ValueSource(classes = {ArticleCleaned.class, ArticleEnriched.class, EntityChanged.class})
  void recordAndSchemaDescribeTheSameObject(Class<?> event) {
    JsonNode schema = Schemas.document(event);

    compare(event, schema, schema);
  }

  @ParameterizedTest
  @ValueSource(classes = {ArticleCleaned.class, ArticleEnriched.class, EntityChanged.class})
  void everyPropertyIsDescribed(Class<?> event) {
    JsonNode schema = Schemas.document(event);

    List<JsonNode> properties = new ArrayList<>();
    schema.findValues("properties").forEach(node -> node.forEach(properties::add));
    assertThat(properties)
        .isNotEmpty()
        .allSatisfy(property -> assertThat(property.path("description").asText()).endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(classes = {ArticleCleaned.class, ArticleEnriched.class, EntityChanged.class})
  void everyObjectMayGainFields(Class<?> event) {
    JsonNode schema = Schemas.document(event);

    assertThat(schema.findValues("additionalProperties"))
        .hasSize(Collections.frequency(schema.findValuesAsText("type"), "object"))
        .isNotEmpty()
        .allMatch(JsonNode::asBoolean);
  }

  private static void compare(Class<?> type, JsonNode object, JsonNode document) {
    RecordComponent[] components = type.getRecordComponents();
    assertThat(object.path("type").asText()).as(type.getName()).isEqualTo("object");
    assertThat(object.path("properties").fieldNames())
        .toIterable()
        .as(type.getName())
        .containsExactly(
            Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new));
    assertThat(texts(object.path("required")))
        .as("required of %s", type.getName())
        .containsExactly(
            Arrays.stream(components)
                .filter(component -> !isNullable(component))
                .map(RecordComponent::getName)
                .toArray(String[]::new));
    for (RecordComponent component : components) {
      JsonNode property = object.path("properties").path(component.getName());
      compareValue(component.getGenericType(), property, document, component.toString());
    }
  }

  private static void compareValue(Type type, JsonNode value, JsonNode document, String at) {
    if (value.has("$ref")) {
      String reference = value.get("$ref").asText();
      JsonNode target = reference.startsWith("#") ? document : documentOf(reference);
      compareValue(type, target.at(pointerOf(reference)), target, at);
      return;
    }
    String jsonType = value.path("type").asText();
    if (type instanceof ParameterizedType list) {
      assertThat(jsonType).as(at).isEqualTo("array");
      compareValue(list.getActualTypeArguments()[0], value.path("items"), document, at);
    } else if (type == String.class) {
      assertThat(jsonType).as(at).isEqualTo("string");
      assertThat(value.path("format")).as(at).isInstanceOf(MissingNode.class);
    } else if (type == Instant.class) {
      assertThat(jsonType).as(at).isEqualTo("string");
      assertThat(value.path("format").asText()).as(at).isEqualTo("date-time");
    } else if (type == LocalDate.class) {
      assertThat(jsonType).as(at).isEqualTo("string");
      assertThat(value.path("format").asText()).as(at).isEqualTo("date");
    } else if (type == int.class) {
      assertThat(jsonType).as(at).isEqualTo("integer");
      assertThat(value.path("maximum").asLong()).as(at).isEqualTo(Integer.MAX_VALUE);
    } else if (type == long.class || type == Long.class) {
      assertThat(jsonType).as(at).isEqualTo("integer");
      assertThat(value.path("maximum").asLong()).as(at).isEqualTo(Long.MAX_VALUE);
    } else if (type == double.class || type == Double.class) {
      assertThat(jsonType).as(at).isEqualTo("number");
    } else if (type instanceof Class<?> enumType && enumType.isEnum()) {
      assertThat(texts(value.path("enum")))
          .as(at)
          .containsExactly(
              Arrays.stream(enumType.getEnumConstants())
                  .map(Object::toString)
                  .toArray(String[]::new));
    } else {
      compare((Class<?>) type, value, document);
    }
  }

  private static JsonNode documentOf(String reference) {
    return Schemas.document(reference.replaceFirst("#.*", ""));
  }

  private static String pointerOf(String reference) {
    int hash = reference.indexOf('#');
    return hash < 0 ? "" : reference.substring(hash + 1);
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
