package org.fihris.arabic;

import java.util.Arrays;

/**
 * Converts spans of one text between UTF-16 code units and code points. The two differ from the
 * first emoji or other supplementary character on. A lone surrogate is one unit and one code point.
 */
public final class CodePointOffsets {
  /** UTF-16 index at which each code point begins, and the text's length at the end. */
  private final int[] beginUtf16;

  private CodePointOffsets(int[] beginUtf16) {
    this.beginUtf16 = beginUtf16;
  }

  public static CodePointOffsets of(String text) {
    int[] begins = new int[text.codePointCount(0, text.length()) + 1];
    int unit = 0;
    for (int i = 0; i < begins.length - 1; i++) {
      begins[i] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    begins[begins.length - 1] = text.length();
    return new CodePointOffsets(begins);
  }

  /** The text's length, in code points. */
  public int lengthCodePoints() {
    return beginUtf16.length - 1;
  }

  /**
   * The same piece in UTF-16 code units.
   *
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public Span toUtf16(CodePointSpan span) {
    if (span.endCodePoint() > lengthCodePoints()) {
      throw new IndexOutOfBoundsException(
          span + " ends after the text's " + lengthCodePoints() + " code points");
    }
    return new Span(beginUtf16[span.beginCodePoint()], beginUtf16[span.endCodePoint()]);
  }

  /**
   * The smallest span of code points that covers the given one; a surrogate pair that the given one
   * cuts is taken whole.
   *
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public CodePointSpan toCodePoints(Span span) {
    int lengthUtf16 = beginUtf16[beginUtf16.length - 1];
    if (span.endUtf16() > lengthUtf16) {
      throw new IndexOutOfBoundsException(
          span + " ends after the text's " + lengthUtf16 + " UTF-16 units");
    }
    int begin = Arrays.binarySearch(beginUtf16, span.beginUtf16());
    int end = Arrays.binarySearch(beginUtf16, span.endUtf16());
    // a miss is -(insertion point) - 1; the pair's own index is the insertion point less one
    return new CodePointSpan(begin >= 0 ? begin : -begin - 2, end >= 0 ? end : -end - 1);
  }
}
