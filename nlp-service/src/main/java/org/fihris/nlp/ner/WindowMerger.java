package org.fihris.nlp.ner;

import java.util.Arrays;
import java.util.List;
import org.fihris.nlp.segment.Window;

/**
 * Joins the logits of overlapping windows: each sub-word token takes those of the window in which
 * it stands farthest from an edge, since there the model saw most of what surrounds it; of two
 * equally good windows, the earlier.
 */
public final class WindowMerger {
  private WindowMerger() {}

  /**
   * One row of logits for each sub-word token of the text.
   *
   * @param subwords how many sub-word tokens the text has
   * @param windows together they cover all of them
   * @param logits of each window, one row for each of its sub-word tokens
   * @throws IllegalArgumentException if a window lacks its logits, or a sub-word token its window
   */
  public static float[][] merge(int subwords, List<Window> windows, List<float[][]> logits) {
    if (windows.size() != logits.size()) {
      throw new IllegalArgumentException(
          windows.size() + " windows, but logits of " + logits.size());
    }
    float[][] merged = new float[subwords][];
    int[] distance = new int[subwords];
    Arrays.fill(distance, -1);
    for (int w = 0; w < windows.size(); w++) {
      Window window = windows.get(w);
      float[][] rows = logits.get(w);
      if (rows.length != window.size()) {
        throw new IllegalArgumentException(window + " has " + rows.length + " rows of logits");
      }
      for (int at = window.beginSubword(); at < window.endSubword(); at++) {
        int toEdge = Math.min(at - window.beginSubword(), window.endSubword() - 1 - at);
        if (toEdge > distance[at]) {
          distance[at] = toEdge;
          merged[at] = rows[at - window.beginSubword()];
        }
      }
    }
    for (int at = 0; at < subwords; at++) {
      if (distance[at] < 0) {
        throw new IllegalArgumentException("no window holds sub-word token " + at);
      }
    }
    return merged;
  }
}
