package org.fihris.arabic;

import java.util.List;

/**
 * Whether a word of a name is Arabic or foreign, as far as its letters tell. What is neither for
 * certain follows the words beside it: {@code براك} is foreign beside {@code أوباما}.
 *
 * <ol>
 *   <li>Arabic for certain: a given name of {@link GivenNames}; a nationality adjective; a word
 *       with ع ح ض ظ or ء, which newsrooms do not use for foreign sounds; a compound of الله or
 *       الدين.
 *   <li>Foreign for certain: a name of {@link ForeignNames}; a word of at least four letters that
 *       is not of the first kind and that no Arabic pattern gives ({@link ArabicPatterns}); or one
 *       that no pattern of three root letters gives and that ends as Slavic, Turkish and Persian
 *       names do, whatever its letters ({@code علييف, بسكوف}).
 *   <li>Behind {@code عبد, أبو, دير, كفر, جسر, معرة}, which begin Arabic names, the rest decides.
 * </ol>
 */
final class WordOrigin {
  private static final int SHORTEST_FOREIGN = 4;
  private static final int SHORTEST_PART = 3;
  private static final String LETTERS_OF_ARABIC =
      "" + Letters.AIN + Letters.HAH + Letters.DAD + Letters.ZAH + Letters.HAMZA;
  private static final List<String> ARABIC_HEADS =
      List.of("عبد", "ابو", "دير", "كفر", "جسر", "معره");
  private static final List<String> ARABIC_ENDINGS = List.of("الله", "الدين");
  private static final List<String> FOREIGN_ENDINGS =
      List.of("وف", "يف", "وفا", "وفه", "يفا", "يفه", "ستان", "زاده", "اوغلو", "اوغلي");

  private WordOrigin() {}

  /**
   * Whether a word is certainly foreign.
   *
   * @param word in search form, without the article
   */
  static boolean isForeign(String word) {
    if (!isInArabicLetters(word)) {
      return false;
    }
    if (endsWithOneOf(word, FOREIGN_ENDINGS)) {
      return !ArabicPatterns.fitsRootOfThree(word);
    }
    if (isArabic(word)) {
      return false;
    }
    if (word.length() < SHORTEST_FOREIGN || ArabicPatterns.fits(word)) {
      return ForeignNames.contains(word);
    }
    for (String head : ARABIC_HEADS) {
      if (word.startsWith(head) && word.length() >= head.length() + SHORTEST_PART) {
        return isForeign(word.substring(head.length()));
      }
    }
    return true;
  }

  /**
   * Whether a word is certainly Arabic.
   *
   * @param word in search form, without the article
   */
  static boolean isArabic(String word) {
    if (GivenNames.ALL.contains(word) || NationalityAdjectives.isOne(word)) {
      return true;
    }
    for (int i = 0; i < word.length(); i++) {
      if (LETTERS_OF_ARABIC.indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return endsWithOneOf(word, ARABIC_ENDINGS);
  }

  private static boolean endsWithOneOf(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() >= ending.length() + SHORTEST_PART) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInArabicLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < Letters.HAMZA || word.charAt(i) > Letters.YEH) {
        return false;
      }
    }
    return true;
  }
}
