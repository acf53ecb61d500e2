package org.fihris.names;

import java.util.List;

/**
 * Whether two names name the same thing.
 *
 * @param same the answer
 * @param confidence how sure it is, in [0,1]
 * @param rules why, one line each, in the order in which they were used
 */
public record Verdict(boolean same, double confidence, List<String> rules) {
  public Verdict {
    rules = List.copyOf(rules);
  }
}
