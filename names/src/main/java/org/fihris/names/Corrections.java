package org.fihris.names;

import java.time.Instant;
import java.util.Optional;
import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/** What people corrected: which entity a name means in spite of what resolution says. */
public final class Corrections {
  private static final Corrections NONE = new Corrections();

  private Corrections() {}

  /** Nothing is corrected. */
  public static Corrections none() {
    return NONE;
  }

  /** The entity that a mention means. */
  public String entityIdOf(
      String uncorrectedId, EntityType type, String surface, @Nullable Instant publishedAt) {
    return uncorrectedId;
  }

  /** The name that people gave to an entity. */
  public Optional<String> nameOf(String entityId) {
    return Optional.empty();
  }

  /** The Wikidata item that people gave to an entity. */
  public Optional<String> wikidataOf(String entityId) {
    return Optional.empty();
  }
}
