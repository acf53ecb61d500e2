package org.fihris.names;

import java.util.List;
import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/** What one rule says of one name. */
sealed interface Step {
  Step PASS = new Pass();

  /** Nothing: the next rule is asked. */
  record Pass() implements Step {}

  /** Another name of the text means the same: the rules are asked about that one. */
  record SameAs(TextName other, Rule rule) implements Step {}

  /** What the name means. */
  record Means(Target target, List<Rule> rules) implements Step {}

  /**
   * An entity.
   *
   * @param id its id
   * @param type what it is
   * @param known what the lexicon says of it; null where it does not know it
   */
  record Target(String id, EntityType type, @Nullable LexiconEntity known) {
    static Target of(LexiconEntity known) {
      return new Target(known.id(), known.type(), known);
    }

    static Target of(NameKey unknown) {
      return new Target(unknown.entityId(), unknown.type(), null);
    }
  }
}
