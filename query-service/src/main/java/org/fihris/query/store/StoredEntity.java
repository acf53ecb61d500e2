package org.fihris.query.store;

import org.fihris.contracts.EntityType;

/**
 * An entity, counted over all articles.
 *
 * @param entityId stable key, the same in every article
 * @param type what kind of thing it is
 * @param canonicalName the name that most mentions give it; ties go to the smaller name
 * @param mentionCount how often it is mentioned, at least 1
 * @param articleCount how many articles mention it, at least 1
 */
public record StoredEntity(
    String entityId, EntityType type, String canonicalName, int mentionCount, int articleCount) {

  /** Where the entity stands among all entities, most mentioned first. */
  public EntityPosition position() {
    return new EntityPosition(mentionCount, entityId);
  }
}
