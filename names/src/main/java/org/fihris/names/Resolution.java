package org.fihris.names;

import java.util.ArrayList;
import java.util.List;

/**
 * What one name of a text means, and why.
 *
 * @param name the name
 * @param standsFor the name of the text that it was taken for; itself if for no other
 * @param target what both mean
 * @param rules what decided, in order
 */
record Resolution(TextName name, TextName standsFor, Step.Target target, List<Rule> rules) {
  /** Asks the rules in their order, and again for each name that another is taken for. */
  static Resolution of(TextName name, List<ResolutionRule> ordered) {
    List<Rule> rules = new ArrayList<>(name.plain().rules());
    TextName at = name;
    while (true) {
      Step step = Step.PASS;
      for (int next = 0; step instanceof Step.Pass; next++) {
        step = ordered.get(next).apply(at);
      }
      if (step instanceof Step.SameAs same) {
        rules.add(same.rule());
        at = same.other();
      } else if (step instanceof Step.Means means) {
        rules.addAll(means.rules());
        return new Resolution(name, at, means.target(), rules);
      }
    }
  }

  /** The product of what its rules are worth, in [0,1]. */
  double confidence() {
    return rules.stream().mapToDouble(Rule::confidence).reduce(1, (a, b) -> a * b);
  }
}
