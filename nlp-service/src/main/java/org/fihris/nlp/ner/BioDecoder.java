package org.fihris.nlp.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fihris.contracts.EntityType;
import org.fihris.nlp.model.BioTag;
import org.fihris.nlp.model.LabelSet;

/**
 * Finds the likeliest sequence of tags in which every I- continues a name of its own type (Viterbi
 * over the sum of logits, as the model card states it), and the names in it.
 */
public final class BioDecoder {
  private final List<BioTag> tags;
  private final boolean[][] mayFollow;
  private final boolean[] mayBegin;
  private final double scoreTemperature;

  /**
   * @param labels what each logit of a row stands for
   * @param scoreTemperature divides the logits before a score is taken from them; 1 leaves them. It
   *     never changes which names are found.
   */
  public BioDecoder(LabelSet labels, double scoreTemperature) {
    this.scoreTemperature = scoreTemperature;
    tags = labels.tags();
    mayFollow = new boolean[tags.size()][tags.size()];
    mayBegin = new boolean[tags.size()];
    for (int label = 0; label < tags.size(); label++) {
      mayBegin[label] = tags.get(label).mayFollow(new BioTag.Outside());
      for (int before = 0; before < tags.size(); before++) {
        mayFollow[before][label] = tags.get(label).mayFollow(tags.get(before));
      }
    }
  }

  /**
   * The names in a sentence, in order.
   *
   * @param wordLogits a row in label order for each word
   */
  public List<WordRange> decode(List<float[]> wordLogits) {
    List<WordRange> names = new ArrayList<>();
    int[] path = likeliest(wordLogits);
    int at = 0;
    while (at < path.length) {
      if (tags.get(path[at]) instanceof BioTag.Begin begin) {
        int end = at + 1;
        while (end < path.length && tags.get(path[end]) instanceof BioTag.Inside) {
          end++;
        }
        names.add(
            new WordRange(at, end, begin.type(), score(wordLogits, path, at, end, begin.type())));
        at = end;
      } else {
        at++;
      }
    }
    return names;
  }

  private int[] likeliest(List<float[]> rows) {
    int labels = tags.size();
    int[] path = new int[rows.size()];
    if (path.length == 0) {
      return path;
    }
    int[][] cameFrom = new int[rows.size()][labels];
    double[] best = new double[labels];
    for (int label = 0; label < labels; label++) {
      best[label] = mayBegin[label] ? rows.get(0)[label] : Double.NEGATIVE_INFINITY;
    }
    for (int at = 1; at < path.length; at++) {
      double[] next = new double[labels];
      for (int label = 0; label < labels; label++) {
        int from = bestBefore(best, label);
        cameFrom[at][label] = from;
        next[label] = best[from] + rows.get(at)[label];
      }
      best = next;
    }
    int last = 0;
    for (int label = 1; label < labels; label++) {
      if (best[label] > best[last]) {
        last = label;
      }
    }
    for (int at = path.length - 1; at >= 0; at--) {
      path[at] = last;
      last = cameFrom[at][last];
    }
    return path;
  }

  private int bestBefore(double[] best, int label) {
    int found = -1;
    for (int before = 0; before < best.length; before++) {
      if (mayFollow[before][label] && (found < 0 || best[before] > best[found])) {
        found = before;
      }
    }
    return found;
  }

  /** The probability of these very tags, and that the name does not go on after them. */
  private double score(List<float[]> rows, int[] path, int begin, int end, EntityType type) {
    double score = 1;
    for (int at = begin; at < end; at++) {
      score *= softmax(rows.get(at), scoreTemperature)[path[at]];
    }
    if (end < path.length) {
      int goesOn = tags.indexOf(new BioTag.Inside(type));
      score *= 1 - softmax(rows.get(end), scoreTemperature)[goesOn];
    }
    return score;
  }

  private static double[] softmax(float[] logits, double temperature) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      greatest = Math.max(greatest, logit);
    }
    double[] probabilities = new double[logits.length];
    for (int label = 0; label < logits.length; label++) {
      probabilities[label] = Math.exp((logits[label] - greatest) / temperature);
    }
    double sum = Arrays.stream(probabilities).sum();
    for (int label = 0; label < logits.length; label++) {
      probabilities[label] /= sum;
    }
    return probabilities;
  }
}
