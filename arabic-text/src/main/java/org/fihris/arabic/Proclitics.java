package org.fihris.arabic;

import java.util.function.Predicate;

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
 *       stays whole ({@code للتحالف}). {@link #nameOf} gives the name with its article back.
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
 * in {@link NameStarts} and {@link GivenNames}; the names of a lexicon come by a predicate.
 */
public final class Proclitics {
  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_NAME_WITH_ARTICLE = 4;

  /** Of names that have a proclitic's letter themselves: بوارسو, but فورد is not ورد. */
  private static final int SHORTEST_BEHIND_PREPOSITION = 5;

  private static final int SHORTEST_WITH_SWALLOWED_ARTICLE = 5;

  /** Shorter ones are the rest of too many other names: كندي, ندى. */
  private static final int SHORTEST_GIVEN_NAME = 4;

  private static final String SWALLOWED_ARTICLE = "" + Letters.LAM + Letters.LAM;
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
    return procliticLength(word, start -> false);
  }

  /**
   * Length of what is attached in front of a name, with more names known.
   *
   * @param word the first word of a mention, as it stands in the text
   * @param isKnownStart whether a word, in search form, begins a name; asked beside the lists here
   * @return as {@link #procliticLength(String)}
   */
  public static int procliticLength(String word, Predicate<String> isKnownStart) {
    return new Cut(word, isKnownStart).length();
  }

  /**
   * The name without what is attached in front of it, with the article that لل swallowed: {@code
   * التحالف} of {@code وللتحالف}, {@code اللاذقية} of {@code للاذقية}.
   *
   * @param word the first word of a mention, as it stands in the text
   * @param isKnownStart whether a word, in search form, begins a name; asked beside the lists here
   * @return a word to compare and to make keys of; never empty if the word is not
   */
  public static String nameOf(String word, Predicate<String> isKnownStart) {
    return new Cut(word, isKnownStart).name();
  }

  static boolean isProclitic(char letter) {
    return switch (letter) {
      case Letters.WAW, Letters.FEH, Letters.BEH, Letters.LAM, Letters.KAF -> true;
      default -> false;
    };
  }

  /** One word, weighed with the names that are known. */
  private record Cut(String word, Predicate<String> isKnownStart) {
    int length() {
      if (word.isEmpty() || !isProclitic(word.charAt(0)) || isName(word)) {
        return 0;
      }
      int first = endOfLetter(word, 0);
      boolean conjunction = word.charAt(0) == Letters.WAW || word.charAt(0) == Letters.FEH;
      int second = conjunction ? prepositionEnd(first) : first;
      if (second > first) {
        return second;
      }
      return isCut(0, first) ? first : 0;
    }

    String name() {
      String name = word.substring(length());
      if (isName(name) || name.length() < SHORTEST_WITH_SWALLOWED_ARTICLE) {
        return name;
      }
      int second = endOfLetter(name, 0);
      if (name.charAt(0) != Letters.LAM || name.charAt(second) != Letters.LAM) {
        return name;
      }
      // of the three lams of لـ + ال + لاذقية two are written
      String ownLam = ARTICLE + name.substring(second);
      boolean own = isName(ownLam) || isName(name.substring(second));
      return own ? ownLam : ARTICLE + name.substring(endOfLetter(name, second));
    }

    /** End of the preposition that begins there, or its begin if there is none to cut. */
    private int prepositionEnd(int begin) {
      if (begin == word.length() || isName(word.substring(begin))) {
        return begin;
      }
      return switch (word.charAt(begin)) {
        case Letters.BEH, Letters.LAM, Letters.KAF -> {
          int end = endOfLetter(word, begin);
          yield isCut(begin, end) ? end : begin;
        }
        default -> begin;
      };
    }

    /** Whether the letter at {@code begin} is no part of the name behind it. */
    private boolean isCut(int begin, int end) {
      char letter = word.charAt(begin);
      String name = SearchNormalizer.searchForm(word.substring(end));
      if (name.length() < SHORTEST_NAME) {
        return isKnown(name);
      }
      if (word.charAt(end - 1) == Letters.TATWEEL) {
        return true;
      }
      if (name.startsWith(ARTICLE) && name.length() >= SHORTEST_NAME_WITH_ARTICLE) {
        return letter != Letters.LAM;
      }
      if (letter == Letters.FEH && name.startsWith(SWALLOWED_ARTICLE)) {
        return true;
      }
      if (letter != Letters.WAW) {
        return isKnown(name)
            || (name.length() >= SHORTEST_BEHIND_PREPOSITION
                && NameStarts.OWN_LETTER.contains(name));
      }
      return isName(word.substring(end)) || !beginsAsForeignName(word.charAt(end), name);
    }

    private boolean isName(String part) {
      String form = SearchNormalizer.searchForm(part);
      boolean setApart = part.length() > 1 && part.charAt(1) == Letters.TATWEEL;
      return !setApart
          && (isKnown(form)
              || NameStarts.OWN_LETTER.contains(form)
              || NameStarts.OWN_LETTER_BEFORE_ARTICLE.contains(form));
    }

    private boolean isKnown(String form) {
      return NameStarts.KNOWN.contains(form)
          || NameStarts.COUNTRIES.contains(form)
          || NameStarts.ORGANIZATION_NOUNS.contains(form)
          || (form.length() >= SHORTEST_GIVEN_NAME && GivenNames.ALL.contains(form))
          || isKnownStart.test(form);
    }
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
