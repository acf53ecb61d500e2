package org.fihris.query.store;

import java.util.HashMap;
import java.util.Map;
import org.fihris.names.Corrections;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code corrected_entity}.
 *
 * @param currentId the entity that it was merged into; itself unless it was merged away
 * @param name what people named it; null if nothing
 * @param wikidata the item that people gave it; null if none
 */
record CorrectedEntity(
    String entityId, String currentId, @Nullable String name, @Nullable String wikidata) {

  /** Everything that the corrections say of entities, by id. */
  static Map<String, CorrectedEntity> of(Corrections corrections) {
    Map<String, CorrectedEntity> entities = new HashMap<>();
    corrections
        .mergedIds()
        .forEach((id, current) -> entities.put(id, new CorrectedEntity(id, current, null, null)));
    for (String id : corrections.describedIds()) {
      entities.put(
          id,
          new CorrectedEntity(
              id,
              id,
              corrections.nameOf(id).orElse(null),
              corrections.wikidataOf(id).orElse(null)));
    }
    return entities;
  }
}
