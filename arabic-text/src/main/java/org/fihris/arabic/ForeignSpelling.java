package org.fihris.arabic;

import java.util.List;

/**
 * Folds what newsrooms write differently when they transliterate a foreign word.
 *
 * <ol>
 *   <li>One letter for each sound that Arabic lacks or has several letters for: /g/, /k/ and /j/ (غ
 *       ج ك ق), /t/ and English th (ت ط ث), /s/ (س ص), /d/ (د ذ), ch (تش and ش), ts at the begin
 *       (تس and س).
 *   <li>Long vowels inside the word are dropped ({@code زاخاروفا, زاخروفا}); the first letter and
 *       the vowel that ends the word stay. Behind a vowel that goes, س ش ز at the end are one
 *       ({@code غوتيريس, غوتيريش}).
 *   <li>A doubled vowel or ل is one ({@code ميللر, ميلر}).
 * </ol>
 *
 * <p>Each fold is unsafe for Arabic words, where every one of these letters makes another name, and
 * for short ones, where little else is left: كوبا, غابي and جيبو would be one.
 */
final class ForeignSpelling {
  private static final String VOWELS = "" + Letters.ALEF + Letters.WAW + Letters.YEH;
  private static final String DOUBLED = VOWELS + Letters.LAM;
  private static final List<String> FINAL_VOWELS = List.of("يا", "يه", "ا", "ه", "و", "ي");

  private ForeignSpelling() {}

  /**
   * The folded word.
   *
   * @param word a foreign word in search form, without the article
   * @param fewestForVowels vowels are dropped from this many consonants on; letters are classed
   *     from one fewer on
   */
  static String fold(String word, int fewestForVowels) {
    String single = withoutDoubles(word);
    String classed = withClasses(single);
    int consonants = consonants(classed);
    if (consonants < fewestForVowels - 1) {
      return single;
    }
    return consonants < fewestForVowels ? classed : withoutVowels(withOneFinalSibilant(classed));
  }

  /** Consonants; و and ي at the begin are among them, the vowel ه at the end is not. */
  private static int consonants(String word) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      boolean glide = i == 0 && letter != Letters.ALEF;
      boolean vowelHeh = i == word.length() - 1 && letter == Letters.HEH;
      if ((!isVowel(letter) || glide) && !vowelHeh) {
        count++;
      }
    }
    return count;
  }

  private static String withClasses(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      boolean ch = letter == Letters.TEH && next == Letters.SHEEN;
      boolean ts = i == 0 && letter == Letters.TEH && next == Letters.SEEN;
      if (!ch && !ts) {
        folded.append(classOf(letter));
      }
    }
    return folded.toString();
  }

  private static char classOf(char letter) {
    return switch (letter) {
      case Letters.GHAIN, Letters.JEEM, Letters.QAF -> Letters.KAF;
      case Letters.TAH, Letters.THEH -> Letters.TEH;
      case Letters.SAD -> Letters.SEEN;
      case Letters.THAL -> Letters.DAL;
      default -> letter;
    };
  }

  private static String withOneFinalSibilant(String word) {
    int last = word.length() - 1;
    boolean sibilant = word.charAt(last) == Letters.SHEEN || word.charAt(last) == Letters.ZAIN;
    return sibilant && isVowel(word.charAt(last - 1))
        ? word.substring(0, last) + Letters.SEEN
        : word;
  }

  private static String withoutVowels(String word) {
    int end =
        FINAL_VOWELS.stream()
            .filter(word::endsWith)
            .findFirst()
            .map(vowel -> word.length() - vowel.length())
            .orElse(word.length());
    StringBuilder skeleton = new StringBuilder(word.length()).append(word.charAt(0));
    for (int i = 1; i < end; i++) {
      if (!isVowel(word.charAt(i))) {
        skeleton.append(word.charAt(i));
      }
    }
    return skeleton.append(word, end, word.length()).toString();
  }

  private static String withoutDoubles(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (i == 0 || letter != word.charAt(i - 1) || DOUBLED.indexOf(letter) < 0) {
        single.append(letter);
      }
    }
    return single.toString();
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }
}
