package org.fihris.names;

import java.util.List;

/** Names of one type that are spellings of each other are one entity; the last rule, always. */
final class UnknownNames implements ResolutionRule {
  @Override
  public Step apply(TextName name) {
    return new Step.Means(Step.Target.of(name.key()), List.of(Rule.SPELLING_KEY));
  }
}
