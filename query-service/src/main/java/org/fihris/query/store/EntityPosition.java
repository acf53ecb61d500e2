package org.fihris.query.store;

/**
 * A place in the order of entities: most mentioned first, equal counts by ascending id.
 *
 * @param mentionCount how often it is mentioned
 * @param entityId decides between equal counts
 */
public record EntityPosition(int mentionCount, String entityId) {}
