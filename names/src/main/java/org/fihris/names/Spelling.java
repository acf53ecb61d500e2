package org.fihris.names;

import org.fihris.arabic.SearchNormalizer;

/** The one place that says under which key the spellings of a name meet. */
final class Spelling {
  private Spelling() {}

  /** The key of a name; the name itself where normalising leaves nothing of it. */
  static String key(String name) {
    String key = SearchNormalizer.searchForm(name);
    return key.isEmpty() ? name : key;
  }
}
