package org.fihris.arabic;

/**
 * A non-empty piece of a text, counted as the subword tokenizers count.
 *
 * @param beginCodePoint inclusive start, in code points
 * @param endCodePoint exclusive end, in code points
 */
public record CodePointSpan(int beginCodePoint, int endCodePoint) {
  /**
   * @throws IllegalArgumentException if the span is empty or begins before 0
   */
  public CodePointSpan {
    if (beginCodePoint < 0 || endCodePoint <= beginCodePoint) {
      throw new IllegalArgumentException(
          "[" + beginCodePoint + "," + endCodePoint + ") is not a non-empty span of code points");
    }
  }
}
