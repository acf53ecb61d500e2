package org.fihris.arabic;

/**
 * Finds the one-letter words that Arabic writes attached to the front of a name: و and ف (and), ب
 * (in), ل (to), ك (like). They are outside a mention's span; the definite article is inside.
 *
 * <p>The word is taken for the first word of a name, so only names are weighed. The rule is
 * conservative: a letter that may be the name's own stays.
 *
 * <ol>
 *   <li>A proclitic that tatweel sets apart is always cut, with the tatweel: {@code لـواشنطن}.
 *   <li>A word that is itself a known start of a name, or a listed name with such a first letter,
 *       stays whole: {@code بغداد}, {@code واشنطن}, {@code وليد}, {@code والي}, {@code كاليفورنيا}.
 *   <li>Before the article ({@code و ف ب ك} + {@code ال} + at least two letters) it is cut: {@code
 *       والرقة}, {@code بالقاهرة}.
 *   <li>{@code لل} is ل and an article that lost its alef: nothing can be cut between them, it
 *       stays whole.
 *   <li>Before a known start of a name each of the five is cut: {@code بدرعا}, {@code كأنقرة},
 *       {@code لمحمد}.
 *   <li>و is also cut before any other name of at least three letters, unless the word begins as
 *       names from other scripts do: {@code وا} and no hamza ({@code وانغ}, {@code وارنر}), {@code
 *       وو} ({@code وولف}), {@code وي} but not {@code ويو ويا ويح ويع} ({@code ويليامز}, but {@code
 *       ويوسف}).
 *   <li>Behind و or ف a second proclitic is cut by the same rules: {@code وبالقاهرة}, {@code
 *       ولسوريا}; {@code وللرقة} loses its و only.
 *   <li>س goes before verbs in the future, never before a name: سوريا and سامي stay.
 * </ol>
 *
 * <p>Limits: behind ب ل ك ف a name that is not known keeps the letter ({@code لموتسارت}); a name in
 * و that is neither listed nor of those beginnings loses its own. The lists and their sources are
 * in {@link NameStarts}.
 */
public final class Proclitics {
  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_NAME_WITH_ARTICLE = 4;
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;

  private Proclitics() {}

  /**
   * Length of what is attached in front of a name.
   *
   * @param word the first word of a mention, as it stands in the text
   * @return how many UTF-16 units to cut, marks and tatweel of the cut letters included; 0 where
   *     nothing is to be cut; always less than the word's length
   */
  public static int procliticLength(String word) {
    if (word.isEmpty() || !isProclitic(word.charAt(0)) || isName(word)) {
      return 0;
    }
    int first = endOfLetter(word, 0);
    boolean conjunction = word.charAt(0) == Letters.WAW || word.charAt(0) == Letters.FEH;
    int second = conjunction ? prepositionEnd(word, first) : first;
    if (second > first) {
      return second;
    }
    return isCut(word, 0, first) ? first : 0;
  }

  static boolean isProclitic(char letter) {
    return switch (letter) {
      case Letters.WAW, Letters.FEH, Letters.BEH, Letters.LAM, Letters.KAF -> true;
      default -> false;
    };
  }

  /** End of the preposition that begins there, or its begin if there is none to cut. */
  private static int prepositionEnd(String word, int begin) {
    if (begin == word.length() || isName(word.substring(begin))) {
      return begin;
    }
    return switch (word.charAt(begin)) {
      case Letters.BEH, Letters.LAM, Letters.KAF -> {
        int end = endOfLetter(word, begin);
        yield isCut(word, begin, end) ? end : begin;
      }
      default -> begin;
    };
  }

  /** Whether the letter at {@code begin} is no part of the name behind it. */
  private static boolean isCut(String word, int begin, int end) {
    char letter = word.charAt(begin);
    String name = SearchNormalizer.searchForm(word.substring(end));
    if (name.length() < SHORTEST_NAME) {
      return NameStarts.KNOWN.contains(name);
    }
    if (word.charAt(end - 1) == Letters.TATWEEL) {
      return true;
    }
    if (name.startsWith(ARTICLE) && name.length() >= SHORTEST_NAME_WITH_ARTICLE) {
      return letter != Letters.LAM;
    }
    if (letter != Letters.WAW) {
      return NameStarts.KNOWN.contains(name);
    }
    return isName(word.substring(end)) || !beginsAsForeignName(word.charAt(end), name);
  }

  private static boolean isName(String word) {
    String form = SearchNormalizer.searchForm(word);
    boolean setApart = word.length() > 1 && word.charAt(1) == Letters.TATWEEL;
    return !setApart
        && (NameStarts.KNOWN.contains(form)
            || NameStarts.OWN_LETTER.contains(form)
            || NameStarts.OWN_LETTER_BEFORE_ARTICLE.contains(form));
  }

  /** Whether و may stand for a W: the letters behind it, as written and in search form. */
  private static boolean beginsAsForeignName(char second, String behind) {
    if (second == Letters.ALEF) {
      return true;
    }
    return switch (behind.charAt(0)) {
      case Letters.WAW -> true;
      case Letters.YEH ->
          switch (behind.charAt(1)) {
            case Letters.WAW, Letters.ALEF, Letters.HAH, Letters.AIN -> false;
            default -> true;
          };
      default -> false;
    };
  }

  /** End of the letter that begins there and of the marks and tatweel behind it. */
  private static int endOfLetter(String word, int begin) {
    int at = begin + 1;
    while (at < word.length()
        && (word.charAt(at) == Letters.TATWEEL || Invisible.isMark(word.charAt(at)))) {
      at++;
    }
    return at;
  }
}
