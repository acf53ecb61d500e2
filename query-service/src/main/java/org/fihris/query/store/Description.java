package org.fihris.query.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of an entity; components are those of {@link org.fihris.contracts.Entity}.
 *
 * @param name the canonical name
 */
@RegisterForReflection
record Description(
    EntityType type,
    String name,
    @Nullable String englishName,
    @Nullable String wikidata,
    @Nullable Double latitude,
    @Nullable Double longitude) {

  static Description ofName(EntityType type, String name) {
    return new Description(type, name, null, null, null, null);
  }

  /** JSON, the same for equal descriptions. */
  String toJson() {
    return new String(EventJson.encode(this), StandardCharsets.UTF_8);
  }
}
