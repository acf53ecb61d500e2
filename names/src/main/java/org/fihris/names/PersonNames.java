package org.fihris.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fihris.arabic.SearchNormalizer;

/** How the parts of persons' names fit together. */
final class PersonNames {
  /** Words that make one part with the word behind them. */
  private static final Set<String> JOINED_TO_NEXT =
      searchForms("عبد", "أبو", "أبي", "أم", "ابن", "بن", "آل", "دي", "فون", "فان", "دو", "دا");

  private static final String SON = SearchNormalizer.searchForm("بن");
  private static final String HOUSE = SearchNormalizer.searchForm("آل");

  private PersonNames() {}

  private static Set<String> searchForms(String... words) {
    return Set.copyOf(List.of(words).stream().map(SearchNormalizer::searchForm).toList());
  }

  /**
   * Whether the shorter may stand for the longer in a text that has both: its last parts ({@code
   * لافروف}, {@code بن سلمان}), its first and last part without those between, or its beginning
   * where only the fathers or the house are left out ({@code محمد بن سلمان}).
   */
  static boolean isShortOf(String shorter, String longer) {
    return isShortOf(parts(shorter), parts(longer));
  }

  /** The same for the {@link #parts} of both. */
  static boolean isShortOf(List<String> few, List<String> many) {
    if (few.isEmpty() || few.size() >= many.size()) {
      return false;
    }
    if (many.subList(many.size() - few.size(), many.size()).equals(few)) {
      return true;
    }
    if (few.size() < 2) {
      return false;
    }
    if (many.subList(0, few.size()).equals(few)) {
      String next = many.get(few.size());
      return next.startsWith(SON + " ") || next.startsWith(HOUSE + " ");
    }
    return few.size() == 2
        && few.get(0).equals(many.get(0))
        && few.get(1).equals(many.get(many.size() - 1));
  }

  /** The parts of a name as keys; the article does not count, since newspapers drop it. */
  static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    for (String word : SearchNormalizer.searchForm(name).split(" ", -1)) {
      joined.append(joined.isEmpty() ? "" : " ").append(Spelling.bareKey(word));
      if (!JOINED_TO_NEXT.contains(word)) {
        parts.add(joined.toString());
        joined.setLength(0);
      }
    }
    if (!joined.isEmpty()) {
      parts.add(joined.toString());
    }
    return parts;
  }
}
