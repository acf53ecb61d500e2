package org.fihris.contracts;

import java.util.List;

/**
 * One occurrence of a name in the canonical text.
 *
 * @param beginUtf16 inclusive start in the canonical text
 * @param endUtf16 exclusive end in the canonical text
 * @param surface exactly the canonical text at the span
 * @param type what kind of thing is named
 * @param score probability in [0,1]; the model card states how it is pooled over words
 * @param entityId the {@link Entity#id()} this mention resolves to
 * @param rules ids of the resolution rules that decided, in order
 */
public record Mention(
    int beginUtf16,
    int endUtf16,
    String surface,
    EntityType type,
    double score,
    String entityId,
    List<String> rules) {

  /**
   * @throws ContractViolation if a component breaks its rule
   */
  public Mention {
    Rules.span("mention.span", beginUtf16, endUtf16);
    Rules.notBlank("mention.surface", surface);
    Rules.present("mention.type", type);
    Rules.probability("mention.score", score);
    Rules.notBlank("mention.entityId", entityId);
    rules = Rules.list("mention.rules", rules);
  }
}
