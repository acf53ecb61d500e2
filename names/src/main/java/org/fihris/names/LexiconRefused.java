package org.fihris.names;

/** A file of the lexicon breaks a rule of its format. Trying again does not help. */
public final class LexiconRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  LexiconRefused(String file, int line, String rule, String remedy) {
    super(file + " line " + line + ": " + rule + "; " + remedy);
  }
}
