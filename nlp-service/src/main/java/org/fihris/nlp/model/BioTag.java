package org.fihris.nlp.model;

import org.fihris.contracts.EntityType;

/** What a word is to a name: outside of all, the first of one, or a further one. */
public sealed interface BioTag {
  /** The word is part of no name. */
  record Outside() implements BioTag {
    @Override
    public String toString() {
      return "O";
    }
  }

  /** A name of this type begins with the word. */
  record Begin(EntityType type) implements BioTag {
    @Override
    public String toString() {
      return "B-" + type;
    }
  }

  /** The word continues a name of this type. */
  record Inside(EntityType type) implements BioTag {
    @Override
    public String toString() {
      return "I-" + type;
    }
  }

  /**
   * Whether a word with this tag may follow one tagged {@code before}: an I- continues its type.
   */
  default boolean mayFollow(BioTag before) {
    return !(this instanceof Inside inside)
        || before.equals(inside)
        || before.equals(new Begin(inside.type()));
  }
}
