package org.fihris.query.store;

/**
 * An entity and how often something holds for it.
 *
 * @param entity the entity
 * @param count of mentions in one article, or of articles shared with another entity: the method
 *     that returns it says which
 */
public record CountedEntity(StoredEntity entity, int count) {}
