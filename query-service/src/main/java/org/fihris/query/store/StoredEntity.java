package org.fihris.query.store;

import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * An entity, counted over all articles.
 *
 * @param entityId stable key, the same in every article
 * @param type what kind of thing it is
 * @param canonicalName the name that people gave it, or else the one that most mentions give it;
 *     ties go to the smaller name
 * @param englishName its usual name in English; null where unknown
 * @param wikidata its Wikidata item; null where unknown
 * @param latitude degrees north, WGS 84; null where unknown
 * @param longitude degrees east, WGS 84; null just where latitude is
 * @param mentionCount how often it is mentioned, at least 1
 * @param articleCount how many articles mention it, at least 1
 */
public record StoredEntity(
    String entityId,
    EntityType type,
    String canonicalName,
    @Nullable String englishName,
    @Nullable String wikidata,
    @Nullable Double latitude,
    @Nullable Double longitude,
    int mentionCount,
    int articleCount) {

  /** Where the entity stands among all entities, most mentioned first. */
  public EntityPosition position() {
    return new EntityPosition(mentionCount, entityId);
  }
}
