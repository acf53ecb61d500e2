package org.fihris.nlp.segment;

/**
 * A stretch of a text's sub-word tokens that the model reads in one go.
 *
 * @param beginSubword inclusive start in {@link TokenizedText#subwords()}
 * @param endSubword exclusive end there
 */
public record Window(int beginSubword, int endSubword) {
  public Window {
    if (beginSubword < 0 || endSubword <= beginSubword) {
      throw new IllegalArgumentException(
          "window [" + beginSubword + "," + endSubword + ") is empty");
    }
  }

  /** How many sub-word tokens it holds. */
  public int size() {
    return endSubword - beginSubword;
  }
}
