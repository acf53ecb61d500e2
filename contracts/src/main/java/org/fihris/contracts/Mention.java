package org.fihris.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param confidence how sure the resolution to the entity is, in [0,1]; null where the producer
 *     does not say
 * @param uncorrectedEntityId the entity that resolution gave before people's corrections; null
 *     where none changed it, so that it is {@code entityId}
 */
public record Mention(
    int beginUtf16,
    int endUtf16,
    String surface,
    EntityType type,
    double score,
    String entityId,
    List<String> rules,
    @Nullable Double confidence,
    @Nullable String uncorrectedEntityId) {

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
    if (confidence != null) {
      Rules.probability("mention.confidence", confidence);
    }
    if (uncorrectedEntityId != null) {
      Rules.notBlank("mention.uncorrectedEntityId", uncorrectedEntityId);
    }
  }

  /** A mention of unknown confidence that no correction changed. */
  public Mention(
      int beginUtf16,
      int endUtf16,
      String surface,
      EntityType type,
      double score,
      String entityId,
      List<String> rules) {
    this(beginUtf16, endUtf16, surface, type, score, entityId, rules, null, null);
  }

  /** The entity that resolution gave, whatever people's corrections made of it. */
  public String resolvedEntityId() {
    return uncorrectedEntityId == null ? entityId : uncorrectedEntityId;
  }
}
