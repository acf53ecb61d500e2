package org.fihris.arabic;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells words built as Arabic builds them from words taken over from elsewhere.
 *
 * <p>An Arabic noun is a root of three or four consonants poured into one of a few dozen patterns.
 * A word fits if one of the patterns below, with one of the endings, gives its search form and the
 * letters in the root's places can stand together in a root. Short vowels are not written, so many
 * foreign words fit too ({@code كيري} as {@code زيدي} does): fitting proves nothing, not fitting
 * says that the word is foreign.
 *
 * <p>Patterns: the noun, participle and verbal noun patterns of any reference grammar, as in W.
 * Wright, "A Grammar of the Arabic Language" (3rd edition, 1896), part 2; those that only names
 * have are set apart. What cannot stand together in a root: J. Greenberg, "The Patterning of Root
 * Morphemes in Semitic" (Word 6, 1950), and the signs of a foreign word that al-Jawaliqi (d. 1144)
 * gives in the preface of his dictionary of loanwords, "al-Muʿarrab".
 */
final class ArabicPatterns {
  /** Digits are the letters of the root, in their order; weak ones (و ي) may be among them. */
  private static final List<List<String>> OF_THREE =
      byLength(
          "123",
          "1ا23",
          "12ا3",
          "12ي3",
          "12و3",
          "1ا2و3",
          "1وا23",
          "1وا2ي3",
          "12اي3",
          "123ان",
          "12ي3ان",
          "123وت",
          // verbal nouns
          "ت12ي3",
          "ت12ا3",
          "ت1ا23",
          "ت123",
          "ان12ا3",
          "ا1ت2ا3",
          "است12ا3",
          "ا12ا3",
          "ا1ا23",
          "ا1ا2ي3",
          // participles, places and tools
          "م123",
          "م12و3",
          "م12ا3",
          "م12ي3",
          "م1ا23",
          "م1ا2ي3",
          "مت123",
          "مت1ا23",
          "من123",
          "م1ت23",
          "مست123",
          // أفعل and its kin
          "ا123",
          "ا12و3",
          "ا12ي3",
          // names only: خلدون, يزيد, يعقوب
          "123ون",
          "ي123",
          "ي12و3");

  /** No weak letter is of the root; the patterns of كوكب and فيصل bring their own. */
  private static final List<List<String>> OF_FOUR =
      byLength(
          "1234", "12ا34", "12ا3ي4", "123ا4", "123و4", "123ي4", "12ي34", "12ي3ي4", "م1234",
          "مت1234", "ت1234", "1234ان", "1و23", "1ي23");

  private static final List<String> ENDINGS =
      List.of(
          "", "ه", "ي", "يه", "ات", "يات", "وي", "ويه", "اوي", "اويه", "اني", "انيه", "ا", "اء");

  /** Only behind a pattern of three with a vowel letter or a prefix, or كلينتون would fit. */
  private static final List<String> PLURAL_ENDINGS = List.of("ون", "ين", "يون", "يين");

  private static final int SHORTEST_BEFORE_PLURAL = 4;

  /** Letters made at one place of the mouth: no two of a group follow each other in a root. */
  private static final List<String> NEVER_NEIGHBOURS =
      List.of("بفم", "جقكغ", "سزص", "تط", "دط", "رل");

  private static final List<String> NEVER_IN_THIS_ORDER = List.of("نر", "نل", "دز");

  /** Every root of four letters has one of these, as al-Khalil (d. about 786) found. */
  private static final String FLUENT_LETTERS = "فرملنب";

  private ArabicPatterns() {}

  /**
   * Whether a word may be Arabic by its build.
   *
   * @param word a word in search form, without the article
   */
  static boolean fits(String word) {
    return fitsRootOfThree(word) || fitsWithEnding(word, ENDINGS, 1, OF_FOUR, false);
  }

  /** Whether a word may be Arabic and have a root of three letters, as most have. */
  static boolean fitsRootOfThree(String word) {
    return fitsWithEnding(word, ENDINGS, 1, OF_THREE, true)
        || fitsWithEnding(word, PLURAL_ENDINGS, SHORTEST_BEFORE_PLURAL, OF_THREE, true);
  }

  // plain loops: this decides how fast a lexicon of many thousand names is loaded
  private static boolean fitsWithEnding(
      String word,
      List<String> endings,
      int shortestStem,
      List<List<String>> patterns,
      boolean weak) {
    for (String ending : endings) {
      int stemLength = word.length() - ending.length();
      if (stemLength >= shortestStem && stemLength < patterns.size() && word.endsWith(ending)) {
        for (String pattern : patterns.get(stemLength)) {
          if (fits(word, pattern, weak)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the word begins as the pattern says, with a root in its places. */
  private static boolean fits(String word, String pattern, boolean weakLetters) {
    char first = 0;
    char previous = 0;
    int place = 0;
    boolean fluent = false;
    for (int i = 0; i < pattern.length(); i++) {
      char letter = word.charAt(i);
      if (!Character.isDigit(pattern.charAt(i))) {
        if (pattern.charAt(i) != letter) {
          return false;
        }
        continue;
      }
      boolean repeatsFirst = place == 1 && letter == first;
      if (!isOfARoot(letter, place, weakLetters)
          || repeatsFirst
          || (place > 0 && !mayFollow(previous, letter))) {
        return false;
      }
      first = place == 0 ? letter : first;
      fluent |= FLUENT_LETTERS.indexOf(letter) >= 0;
      previous = letter;
      place++;
    }
    return place < 4 || fluent;
  }

  private static boolean isOfARoot(char letter, int place, boolean weakLetters) {
    return switch (letter) {
      case Letters.ALEF -> weakLetters && place == 0; // stands for hamza
      case Letters.WAW, Letters.YEH -> weakLetters;
      default -> letter >= Letters.HAMZA && letter <= Letters.YEH;
    };
  }

  private static boolean mayFollow(char first, char second) {
    if (first == second) {
      return true;
    }
    for (String group : NEVER_NEIGHBOURS) {
      if (group.indexOf(first) >= 0 && group.indexOf(second) >= 0) {
        return false;
      }
    }
    for (String pair : NEVER_IN_THIS_ORDER) {
      if (pair.charAt(0) == first && pair.charAt(1) == second) {
        return false;
      }
    }
    return true;
  }

  /** The patterns of each length, from 0 to that of the longest. */
  private static List<List<String>> byLength(String... patterns) {
    int longest = Stream.of(patterns).mapToInt(String::length).max().orElse(0);
    return IntStream.rangeClosed(0, longest)
        .mapToObj(length -> Stream.of(patterns).filter(p -> p.length() == length).toList())
        .toList();
  }
}
