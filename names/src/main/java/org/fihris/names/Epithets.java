package org.fihris.names;

/** Seam to the titles of arabic-text. */
final class Epithets {
  private Epithets() {}

  static String strip(String name) {
    return name;
  }
}
