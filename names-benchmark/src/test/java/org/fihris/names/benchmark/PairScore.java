package org.fihris.names.benchmark;

/**
 * How a system did on pairs of names, "same" being what it looks for.
 *
 * @param found same pairs that it called same
 * @param missed same pairs that it called different
 * @param confused different pairs that it called same
 * @param keptApart different pairs that it called different
 */
record PairScore(int found, int missed, int confused, int keptApart) {
  static final PairScore NONE = new PairScore(0, 0, 0, 0);

  PairScore plus(boolean expected, boolean answer) {
    return new PairScore(
        found + (expected && answer ? 1 : 0),
        missed + (expected && !answer ? 1 : 0),
        confused + (!expected && answer ? 1 : 0),
        keptApart + (!expected && !answer ? 1 : 0));
  }

  /** Of the pairs that it called same, how many are. */
  Share precision() {
    return new Share(found, found + confused);
  }

  /** Of the pairs that are the same, how many it called so. */
  Share recall() {
    return new Share(found, found + missed);
  }

  /** Of the pairs that are different, how many it called so. */
  Share apart() {
    return new Share(keptApart, keptApart + confused);
  }

  /** The harmonic mean of precision and recall. */
  Share f1() {
    return new Share(2 * found, 2 * found + confused + missed);
  }
}
