package org.fihris.names;

import java.util.Optional;

/** Seam to the adjectives of arabic-text. */
final class Nationality {
  private Nationality() {}

  static Optional<String> countryOf(String word) {
    return Optional.empty();
  }
}
