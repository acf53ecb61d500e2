package org.fihris.arabic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The key under which all spellings of one name meet; lossy, for keys and lookup only, never shown.
 */
public final class SpellingKey {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final String ARTICLE = "ال";
  private static final int SHORTEST_BEHIND_ARTICLE = 3;
  private static final int SHORTEST_WITH_FOLDED_END = 4;
  private static final int SHORTEST_WITH_DROPPED_HAMZA = 5;

  /** Words that newspapers write apart from, or joined to, the word behind them. */
  private static final Set<String> JOINED_TO_NEXT =
      Set.of(
          "عبد", "ابو", "دير", "تل", "كفر", "بيت", "خان", "راس", "عين", "جسر", "باب", "دي", "دو",
          "دا", "لو", "لا", "فان", "فون", "ماك", "نيو", "سان", "سانت");

  /** Words that are written apart from, or joined to, the word before them. */
  private static final Set<String> JOINED_TO_PREVIOUS = Set.of("الله", "الدين");

  private static final Map<String, String> SPELLED_IN_TWO_WAYS =
      Map.ofEntries(
          Map.entry("مسيول", "مسوول"),
          Map.entry("شيون", "شوون"),
          Map.entry("هياه", "هييه"),
          Map.entry("اسحق", "اسحاق"),
          Map.entry("اسمعيل", "اسماعيل"),
          Map.entry("ابرهيم", "ابراهيم"),
          Map.entry("هرون", "هارون"),
          Map.entry("عبدالرحمان", "عبدالرحمن"),
          Map.entry("رحمان", "رحمن"));

  private SpellingKey() {}

  /**
   * The key of a name.
   *
   * @param name a name as it stands in a text, proclitics and titles taken off
   * @return words in search letters with one space between them; the name's search form if it has
   *     no letter or digit; the key of a key is itself
   */
  public static String of(String name) {
    String form = SearchNormalizer.searchForm(name);
    List<String> words = WORD.matcher(form).results().map(MatchResult::group).toList();
    if (words.isEmpty()) {
      return form;
    }
    words = joined(words);
    List<String> key = new ArrayList<>();
    for (String word : words) {
      String bare = words.size() > 1 ? withoutArticle(word) : word;
      key.add(withFoldedEnd(SPELLED_IN_TWO_WAYS.getOrDefault(bare, bare)));
    }
    return String.join(" ", key);
  }

  private static List<String> joined(List<String> words) {
    List<String> joined = new ArrayList<>();
    String head = "";
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i == words.size() - 1;
      if (!last && head.isEmpty() && (word.equals("ابي") || word.equals("ابا"))) {
        word = "ابو";
      }
      if (!last && word.equals("ابن")) {
        word = "بن";
      }
      if (JOINED_TO_PREVIOUS.contains(word) && head.isEmpty() && !joined.isEmpty()) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1) + word);
      } else if (!last && JOINED_TO_NEXT.contains(word)) {
        head = head + word;
      } else {
        joined.add(head + word);
        head = "";
      }
    }
    return joined;
  }

  private static String withoutArticle(String word) {
    boolean article =
        word.startsWith(ARTICLE)
            && word.length() >= ARTICLE.length() + SHORTEST_BEHIND_ARTICLE
            && !word.startsWith(ARTICLE, ARTICLE.length());
    return article ? word.substring(ARTICLE.length()) : word;
  }

  private static String withFoldedEnd(String word) {
    String bare = word.startsWith(ARTICLE) ? word.substring(ARTICLE.length()) : word;
    if (bare.length() >= SHORTEST_WITH_DROPPED_HAMZA && word.endsWith("اء")) {
      return word.substring(0, word.length() - 2) + Letters.HEH;
    }
    if (bare.length() >= SHORTEST_WITH_FOLDED_END && word.endsWith("ا")) {
      return word.substring(0, word.length() - 1) + Letters.HEH;
    }
    return word;
  }
}
