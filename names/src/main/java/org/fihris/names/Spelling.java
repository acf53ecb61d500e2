package org.fihris.names;

import org.fihris.arabic.Letters;
import org.fihris.arabic.SpellingKey;

/** The one place that says under which key the spellings of a name meet. */
final class Spelling {
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;
  private static final int SHORTEST_BEHIND_ARTICLE = 3;

  private Spelling() {}

  /** The key of a name; the name itself where normalising leaves nothing of it. */
  static String key(String name) {
    String key = SpellingKey.of(name);
    return key.isEmpty() ? name : key;
  }

  /** The key of one word of a name or a text, without its article. */
  static String bareKey(String word) {
    String key = key(word);
    return key.startsWith(ARTICLE) && key.length() >= ARTICLE.length() + SHORTEST_BEHIND_ARTICLE
        ? key.substring(ARTICLE.length())
        : key;
  }
}
