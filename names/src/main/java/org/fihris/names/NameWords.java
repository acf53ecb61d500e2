package org.fihris.names;

import org.fihris.arabic.Proclitics;

/** The words of names as they stand in running text, with what Arabic attaches to their front. */
public final class NameWords {
  private final Lexicon lexicon;

  public NameWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The word without the one-letter words attached to its front; unchanged if there are none. */
  public String withoutProclitics(String word) {
    return word.substring(procliticLength(word));
  }

  /** How many UTF-16 units of the word are attached to the front of a name. */
  public int procliticLength(String word) {
    return lexicon.isKnownStart(word) ? 0 : Proclitics.procliticLength(word);
  }
}
