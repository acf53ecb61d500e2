package org.fihris.nlp.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fihris.contracts.EntityType;

/**
 * The tags of a model in the order of its logits: {@code O}, and {@code B-} and {@code I-} of every
 * entity type, each exactly once.
 *
 * @param tags in logit order
 */
public record LabelSet(List<BioTag> tags) {
  private static final Map<String, BioTag> BY_LABEL = byLabel();

  public LabelSet {
    tags = List.copyOf(tags);
  }

  /**
   * Reads the model's label strings.
   *
   * @throws IllegalArgumentException if a label is unknown, missing or repeated; the message says
   *     which
   */
  public static LabelSet parse(List<String> labels) {
    Set<String> missing = new HashSet<>(BY_LABEL.keySet());
    for (String label : labels) {
      if (!BY_LABEL.containsKey(label)) {
        throw new IllegalArgumentException(
            "label '" + label + "' is not one of " + BY_LABEL.keySet());
      }
      if (!missing.remove(label)) {
        throw new IllegalArgumentException("label '" + label + "' is listed twice");
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "labels " + missing.stream().sorted().toList() + " are missing");
    }
    return new LabelSet(labels.stream().map(BY_LABEL::get).toList());
  }

  /** How many labels there are. */
  public int size() {
    return tags.size();
  }

  private static Map<String, BioTag> byLabel() {
    List<BioTag> tags = new ArrayList<>(List.of(new BioTag.Outside()));
    for (EntityType type : EntityType.values()) {
      tags.add(new BioTag.Begin(type));
      tags.add(new BioTag.Inside(type));
    }
    Map<String, BioTag> known = new LinkedHashMap<>();
    tags.forEach(tag -> known.put(tag.toString(), tag));
    return known;
  }
}
