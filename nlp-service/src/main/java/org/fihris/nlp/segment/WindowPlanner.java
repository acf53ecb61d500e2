package org.fihris.nlp.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Lays windows over a text so that every sub-word token is in at least one of them.
 *
 * <p>A window holds whole sentences, as many as fit the target. A sentence longer than the target
 * has a window of its own, and one longer than the longest window is read in several that overlap,
 * each beginning and ending between words where a word is not longer than a window itself.
 */
public final class WindowPlanner {
  private final int longest;
  private final int target;
  private final int overlap;

  /**
   * All in sub-word tokens, without the tokens that frame a window.
   *
   * @param longest the most that a window may hold
   * @param target sentences are joined into one window up to this many
   * @param overlap at least this many are shared by neighbouring windows of one long sentence
   */
  public WindowPlanner(int longest, int target, int overlap) {
    if (target < 1 || target > longest || overlap < 0 || 2 * overlap >= longest) {
      throw new IllegalArgumentException(
          "window of %d sub-word tokens with target %d and overlap %d: need 1 <= target <= longest and 2 * overlap < longest"
              .formatted(longest, target, overlap));
    }
    this.longest = longest;
    this.target = target;
    this.overlap = overlap;
  }

  /** The windows in text order; none where the text has no sub-word tokens. */
  public List<Window> plan(TokenizedText text) {
    List<Window> windows = new ArrayList<>();
    int begin = 0;
    int end = 0;
    for (Sentence sentence : text.sentences()) {
      if (sentence.endSubword() - begin > target && end > begin) {
        windows.add(new Window(begin, end));
        begin = end;
      }
      if (sentence.endSubword() - begin > longest) {
        cut(sentence, windows);
        begin = sentence.endSubword();
      }
      end = sentence.endSubword();
    }
    if (end > begin) {
      windows.add(new Window(begin, end));
    }
    return windows;
  }

  private void cut(Sentence sentence, List<Window> windows) {
    BitSet wordStarts = new BitSet();
    sentence.words().forEach(word -> wordStarts.set(word.firstSubword()));
    int begin = sentence.beginSubword();
    int end = begin;
    while (sentence.endSubword() - begin > longest) {
      // Past the last end: a long word behind it would otherwise end this window there again.
      int earliest = Math.max(begin + 2 * overlap, end) + 1;
      end = wordStartIn(wordStarts, earliest, begin + longest);
      windows.add(new Window(begin, end));
      begin = wordStartIn(wordStarts, begin + 1, end - overlap);
    }
    windows.add(new Window(begin, sentence.endSubword()));
  }

  /** The last word start in [earliest, latest]; {@code latest} where no word starts there. */
  private static int wordStartIn(BitSet wordStarts, int earliest, int latest) {
    int found = wordStarts.previousSetBit(latest);
    return found >= earliest ? found : latest;
  }
}
