package org.fihris.query.store;

import java.util.Map;

/**
 * What one mention says of its entity.
 *
 * @param own whether the event's resolution meant this very entity; if not, a correction led the
 *     mention here, and what it says counts only where no other says anything of its own
 * @param description what it says
 */
record Vote(boolean own, Description description) {
  /**
   * The vote of a mention.
   *
   * @param said what the article's event says of its entities, by id
   */
  static Vote of(MentionRow mention, Map<String, EventEntity> said) {
    EventEntity entity = said.get(mention.eventEntityId);
    boolean isOfThis = mention.eventEntityId.equals(mention.entityId);
    boolean isResolved = mention.eventEntityId.equals(mention.uncorrectedEntityId);
    if (entity != null && isOfThis) {
      return new Vote(isResolved, entity.description());
    }
    // Of another entity only the name is worth something here, and a name that a correction gave,
    // which has since been undone or overtaken, is worth nothing.
    return entity != null && isResolved
        ? new Vote(false, Description.ofName(entity.type(), entity.name()))
        : new Vote(false, Description.ofName(mention.type, mention.surface));
  }
}
