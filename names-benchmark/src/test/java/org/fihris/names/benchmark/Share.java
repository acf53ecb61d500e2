package org.fihris.names.benchmark;

import java.util.Locale;

/**
 * So many of so many.
 *
 * @param part at most {@code whole}
 * @param whole 0 where there is nothing to count
 */
record Share(int part, int whole) {
  static final Share NONE = new Share(0, 0);

  Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole + " is no share");
    }
  }

  Share plus(boolean counts) {
    return new Share(part + (counts ? 1 : 0), whole + 1);
  }

  /** In [0,1]; not a number of an empty whole. */
  double value() {
    return (double) part / whole;
  }

  /** Three decimals, cut and not rounded, so that a share under a floor never looks like it. */
  @Override
  public String toString() {
    if (whole == 0) {
      return "n/a";
    }
    return String.format(Locale.ROOT, "%.3f", Math.floor(1000.0 * part / whole) / 1000);
  }
}
