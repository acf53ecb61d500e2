package org.fihris.ingest.clean;

import org.fihris.arabic.SearchNormalizer;

/**
 * A repaired line of the body and where it stands.
 *
 * @param text the line as it would be published
 * @param form its search form
 * @param wordCount how many words it has
 * @param index 0 for the body's first line
 * @param last true for the body's last line
 */
record Line(String text, String form, int wordCount, int index, boolean last) {

  static Line of(String text, int index, int count) {
    int words = text.isEmpty() ? 0 : text.split(" ", -1).length;
    return new Line(text, SearchNormalizer.searchForm(text), words, index, index == count - 1);
  }

  /** True for a line that ends as sentences do. */
  boolean endsSentence() {
    return endsSentence(text);
  }

  static boolean endsSentence(String text) {
    String bare = text.replaceAll("[\\s»\"”')\\]]+$", "");
    return bare.endsWith(".")
        || bare.endsWith("!")
        || bare.endsWith("؟")
        || bare.endsWith("?")
        || bare.endsWith("…")
        || bare.endsWith(":")
        || bare.endsWith("؛")
        || bare.endsWith("،");
  }
}
