package org.fihris.ingest.clean;

import java.text.Normalizer;

/**
 * Repairs the characters of one line without changing what a reader sees.
 *
 * <p>Format characters (bidi marks, joiners, byte order marks, soft hyphens; general category Cf,
 * but not the Arabic number signs, which are printed), and lone surrogates are dropped; control
 * characters and every kind of white space become one blank; the rest is brought to Unicode NFC.
 * Letters, marks, tatweel and digits stay as the outlet printed them.
 */
final class TextRepair {
  private static final int ARABIC_NUMBER_SIGN = 0x0600;
  private static final int ARABIC_NUMBER_MARK_ABOVE = 0x0605;
  private static final int ARABIC_END_OF_AYAH = 0x06DD;

  private TextRepair() {}

  /** The repaired line, without blanks at its ends; empty if nothing visible is left. */
  static String repair(String line) {
    StringBuilder repaired = new StringBuilder(line.length());
    boolean pendingBlank = false;
    for (int i = 0; i < line.length(); ) {
      int codePoint = line.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isBlank(codePoint)) {
        pendingBlank = repaired.length() > 0;
      } else if (!isInvisible(codePoint)) {
        if (pendingBlank) {
          repaired.append(' ');
          pendingBlank = false;
        }
        repaired.appendCodePoint(codePoint);
      }
    }
    return Normalizer.normalize(repaired, Normalizer.Form.NFC);
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.CONTROL;
  }

  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.SURROGATE || (type == Character.FORMAT && !isPrintedSign(codePoint));
  }

  private static boolean isPrintedSign(int codePoint) {
    return (codePoint >= ARABIC_NUMBER_SIGN && codePoint <= ARABIC_NUMBER_MARK_ABOVE)
        || codePoint == ARABIC_END_OF_AYAH;
  }
}
