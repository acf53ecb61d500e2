package org.fihris.ingest.clean;

/**
 * How many letters a text has, and of which script.
 *
 * @param all letters of any script
 * @param arabic letters of the Arabic script
 * @param foreign letters of the Arabic script that Persian, Urdu and Kurdish have and Arabic has
 *     not
 */
record LetterCount(int all, int arabic, int foreign) {
  /** Peh, tcheh, jeh, gaf, tteh, ddal, rreh, yeh barree, heh goal, small-v letters, ng, ae. */
  private static final String FOREIGN =
      "\u067E\u0686\u0698\u06AF\u0679\u0688\u0691\u06D2\u06C1\u06C6\u06CE\u06B5\u0695\u06BA\u06D5";

  static LetterCount of(String text) {
    int all = 0;
    int arabic = 0;
    int foreign = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (!Character.isLetter(codePoint)) {
        continue;
      }
      all++;
      if (Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC) {
        arabic++;
        foreign += FOREIGN.indexOf(codePoint) >= 0 ? 1 : 0;
      }
    }
    return new LetterCount(all, arabic, foreign);
  }

  /** In [0,1]; 0 for a text without letters. */
  double arabicShare() {
    return all == 0 ? 0 : (double) arabic / all;
  }

  /** In [0,1], of the Arabic letters. */
  double foreignShare() {
    return arabic == 0 ? 0 : (double) foreign / arabic;
  }
}
