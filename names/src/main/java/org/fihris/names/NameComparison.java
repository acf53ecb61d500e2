package org.fihris.names;

import java.util.List;

/** Says whether two names, without a text around them, name the same thing. */
public final class NameComparison {
  private final Lexicon lexicon;

  public NameComparison(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Compares two names of any type. */
  public Verdict compare(String a, String b) {
    if (Spelling.key(a).equals(Spelling.key(b))) {
      return new Verdict(true, 1, List.of("spelling-key"));
    }
    List<LexiconEntity> common =
        lexicon.namings(Spelling.key(a)).stream().map(Naming::entity).toList();
    boolean same =
        lexicon.namings(Spelling.key(b)).stream().map(Naming::entity).anyMatch(common::contains);
    return new Verdict(same, 1, List.of(same ? "lexicon-name" : "spelling-key"));
  }
}
