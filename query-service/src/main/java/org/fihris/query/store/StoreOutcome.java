package org.fihris.query.store;

import java.util.Set;

/** What storing an event did. */
public sealed interface StoreOutcome {
  /**
   * The article is new or was replaced.
   *
   * @param touchedEntities ids of the entities whose numbers or names may have changed, former ids
   *     too
   * @param mentionedEntities ids of the entities that it mentions, former ids too
   */
  record Stored(Set<String> touchedEntities, Set<String> mentionedEntities)
      implements StoreOutcome {
    public Stored {
      touchedEntities = Set.copyOf(touchedEntities);
      mentionedEntities = Set.copyOf(mentionedEntities);
    }
  }

  /**
   * The same revision by the same model was there already: a redelivery or a replay.
   *
   * @param touchedEntities what the write that stored it touched
   */
  record Unchanged(Set<String> touchedEntities) implements StoreOutcome {
    public Unchanged {
      touchedEntities = Set.copyOf(touchedEntities);
    }
  }

  /** A newer revision, or a newer tagging of the same revision, is there. */
  record Outdated() implements StoreOutcome {}
}
