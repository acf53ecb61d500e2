package org.fihris.names.benchmark;

import java.util.List;
import java.util.Optional;

/** Something that tells names apart, and can be asked the questions of the test set. */
interface ScoredSystem {
  /**
   * An answer, and why.
   *
   * @param yes the answer
   * @param why the system's own words for it, in order; empty where it gives none
   */
  record Answer(boolean yes, List<String> why) {
    public Answer {
      why = List.copyOf(why);
    }
  }

  /** What the table calls it. */
  String label();

  /** Whether both names are one entity. */
  Answer same(String a, String b);

  /** Whether it finds the name in the word: cuts what is attached, and nothing of the name. */
  Answer findsName(CliticWord word);

  /**
   * Whether it gives the short name the entity that is expected; empty if it does not read texts.
   */
  Optional<Answer> resolves(ShortName name);
}
