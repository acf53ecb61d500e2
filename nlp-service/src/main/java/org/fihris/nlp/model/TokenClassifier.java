package org.fihris.nlp.model;

import java.util.List;

/** Gives label logits to sub-word tokens. Safe for concurrent use. */
public interface TokenClassifier {
  /**
   * The logits of every window, in the order of the windows: one row for each of its sub-word
   * tokens, in {@link LabelSet} order. Windows of several articles are best given together: they
   * are batched. Blocks the calling thread until all are computed.
   *
   * @param windows sub-word ids without the tokens that frame a window; each holds 1 to {@link
   *     #longestWindow()} of them
   * @throws ModelFailure if the engine fails
   */
  List<float[][]> logits(List<int[]> windows);

  /** The most sub-word tokens that a window may hold, the framing tokens not counted. */
  int longestWindow();
}
