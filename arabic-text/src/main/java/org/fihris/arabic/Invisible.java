package org.fihris.arabic;

/** Characters that leave no ink: white space, and the marks that only steer display. */
final class Invisible {
  private Invisible() {}

  /** White space of every kind, no-break spaces and the line and paragraph separators included. */
  static boolean isWhitespace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x85;
  }

  /** Format and control characters: joiners, bidi marks, byte order marks, soft hyphens. */
  static boolean isFormat(int codePoint) {
    int type = Character.getType(codePoint);
    return (type == Character.FORMAT || type == Character.CONTROL)
        && !isWhitespace(codePoint)
        && !isSubtending(codePoint);
  }

  /** Format characters that leave ink around what follows, such as the end of a Quranic verse. */
  static boolean isSubtending(int codePoint) {
    return (codePoint >= 0x0600 && codePoint <= 0x0605)
        || codePoint == 0x06DD
        || codePoint == 0x0890
        || codePoint == 0x0891
        || codePoint == 0x08E2;
  }

  static boolean isBlank(int codePoint) {
    return isWhitespace(codePoint) || isFormat(codePoint);
  }

  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
