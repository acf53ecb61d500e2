package org.fihris.query.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.EventJson;
import org.jspecify.annotations.Nullable;

/** An entity of an article's event, without its forms: these follow from the mentions. */
@RegisterForReflection
record EventEntity(
    String id,
    EntityType type,
    String name,
    @Nullable String englishName,
    @Nullable String wikidata,
    @Nullable Double latitude,
    @Nullable Double longitude) {

  Description description() {
    return new Description(type, name, englishName, wikidata, latitude, longitude);
  }

  /** JSON of an event's entities, for {@code article.entities}. */
  static String toJson(List<Entity> entities) {
    List<EventEntity> ordered =
        entities.stream()
            .map(
                entity ->
                    new EventEntity(
                        entity.id(),
                        entity.type(),
                        entity.canonicalName(),
                        entity.englishName(),
                        entity.wikidata(),
                        entity.latitude(),
                        entity.longitude()))
            .sorted(Comparator.comparing(EventEntity::id))
            .toList();
    return new String(EventJson.encode(ordered), StandardCharsets.UTF_8);
  }

  /** The entities of {@code article.entities}, by id. */
  static Map<String, EventEntity> fromJson(String json) {
    return Stream.of(EventJson.decode(json.getBytes(StandardCharsets.UTF_8), EventEntity[].class))
        .collect(Collectors.toMap(EventEntity::id, Function.identity()));
  }
}
