package org.fihris.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fihris.arabic.Letters;
import org.fihris.arabic.SearchNormalizer;

/** How the words of organisations' names fit together. */
final class OrganizationNames {
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;
  private static final String DEFINITE = "definite";
  private static final String INDEFINITE = "indefinite";
  private static final int SHORTEST_ACRONYM = 2;
  private static final int LONGEST_ACRONYM = 6;

  /** Nouns for what an organisation is; newspapers leave them out before a known name. */
  private static final Set<String> KINDS =
      keys(
          "حزب", "حركة", "تنظيم", "جماعة", "ميليشيا", "قناة", "شبكة", "صحيفة", "جريدة", "مجلة",
          "وكالة", "إذاعة", "موقع", "مؤسسة", "منظمة", "شركة", "جمعية", "نادي", "فصيل", "كتائب",
          "لواء", "جبهة", "تيار", "مجموعة", "قوات");

  private OrganizationNames() {}

  private static Set<String> keys(String... words) {
    return Set.copyOf(List.of(words).stream().map(Spelling::bareKey).toList());
  }

  /**
   * Whether the shorter may stand for the longer in a text that has both: its first words with the
   * article ({@code الائتلاف}, {@code المرصد السوري}), or all but the noun for what it is ({@code
   * النهضة} for {@code حركة النهضة}).
   */
  static boolean isShortOf(String shorter, String longer) {
    return isShortOf(parts(shorter), parts(longer));
  }

  /** The same for the {@link #parts} of both. */
  static boolean isShortOf(List<String> few, List<String> many) {
    int words = few.size() - 1;
    if (words < 1 || words >= many.size() - 1) {
      return false;
    }
    boolean beginning =
        few.get(0).equals(DEFINITE)
            && many.subList(1, few.size()).equals(few.subList(1, few.size()));
    return beginning || isWithoutKind(few, many);
  }

  /** Whether the longer is the shorter behind a noun for what it is: {@code حركة النهضة}. */
  static boolean isWithoutKind(String shorter, String longer) {
    return isWithoutKind(parts(shorter), parts(longer));
  }

  private static boolean isWithoutKind(List<String> few, List<String> many) {
    return few.size() > 1
        && few.size() == many.size() - 1
        && KINDS.contains(many.get(1))
        && many.subList(2, many.size()).equals(few.subList(1, few.size()));
  }

  /**
   * Whether the longer goes on with what the organisation is for, in a word with ل: {@code المرصد
   * السوري لحقوق الإنسان}.
   */
  static boolean isWithoutPurpose(String shorter, String longer) {
    List<String> few = parts(shorter);
    List<String> many = parts(longer);
    return few.size() > 2
        && few.size() < many.size()
        && many.subList(0, few.size()).equals(few)
        && many.get(few.size()).charAt(0) == Letters.LAM;
  }

  /** Whether the name begins with the article, then the keys of its words without articles. */
  static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    String searchForm = SearchNormalizer.searchForm(name);
    parts.add(searchForm.startsWith(ARTICLE) ? DEFINITE : INDEFINITE);
    for (String word : searchForm.split(" ", -1)) {
      parts.add(Spelling.bareKey(word));
    }
    return parts;
  }

  /**
   * Whether the letters of the acronym are initials of the name's words, in their order; the
   * article and و do not count, and at most two words may be left out: {@code قسد}, {@code داعش}.
   */
  static boolean isAcronymOf(String acronym, String name) {
    String letters = SearchNormalizer.searchForm(acronym);
    if (letters.indexOf(' ') >= 0
        || letters.length() < SHORTEST_ACRONYM
        || letters.length() > LONGEST_ACRONYM) {
      return false;
    }
    List<String> words = List.of(SearchNormalizer.searchForm(name).split(" ", -1));
    if (words.size() < letters.length() || words.size() > letters.length() + 2) {
      return false;
    }
    int matched = 0;
    for (String word : words) {
      if (matched < letters.length() && initial(word) == letters.charAt(matched)) {
        matched++;
      }
    }
    return matched == letters.length();
  }

  private static char initial(String word) {
    String bare = word;
    if (bare.length() > ARTICLE.length() + 1 && bare.charAt(0) == Letters.WAW) {
      bare = bare.substring(1);
    }
    if (bare.length() > ARTICLE.length() && bare.startsWith(ARTICLE)) {
      bare = bare.substring(ARTICLE.length());
    }
    return bare.charAt(0);
  }
}
