package org.fihris.arabic;

/**
 * A non-empty piece of a text.
 *
 * @param beginUtf16 inclusive start, in UTF-16 code units
 * @param endUtf16 exclusive end, in UTF-16 code units
 */
public record Span(int beginUtf16, int endUtf16) {
  /**
   * @throws IllegalArgumentException if the span is empty or begins before 0
   */
  public Span {
    if (beginUtf16 < 0 || endUtf16 <= beginUtf16) {
      throw new IllegalArgumentException(
          "[" + beginUtf16 + "," + endUtf16 + ") is not a non-empty span of UTF-16 units");
    }
  }

  /** Length in UTF-16 code units, at least 1. */
  public int lengthUtf16() {
    return endUtf16 - beginUtf16;
  }

  /**
   * The piece itself.
   *
   * @throws IndexOutOfBoundsException if the span ends after the text
   */
  public String in(String text) {
    return text.substring(beginUtf16, endUtf16);
  }

  /** The same piece in a text that has {@code offsetUtf16} units more in front. */
  public Span shiftedBy(int offsetUtf16) {
    return new Span(beginUtf16 + offsetUtf16, endUtf16 + offsetUtf16);
  }

  /** Whether the two share at least one unit. */
  public boolean overlaps(Span other) {
    return beginUtf16 < other.endUtf16 && other.beginUtf16 < endUtf16;
  }

  /** Whether every unit of the other is in this one. */
  public boolean covers(Span other) {
    return beginUtf16 <= other.beginUtf16 && other.endUtf16 <= endUtf16;
  }
}
