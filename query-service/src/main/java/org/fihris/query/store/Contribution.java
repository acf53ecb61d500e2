package org.fihris.query.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one article adds to the sums of one entity.
 *
 * @param entityId the entity
 * @param forms how often each spelling stands in the article; not empty, counts at least 1
 * @param votes how many mentions cast each vote; counts at least 1
 */
record Contribution(String entityId, Map<OutletForm, Integer> forms, Map<Vote, Integer> votes) {

  Contribution {
    forms = Map.copyOf(forms);
    votes = Map.copyOf(votes);
  }

  int mentionCount() {
    return forms.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * What an article adds, one for each entity that its mentions name.
   *
   * @param said what the article's event says of its entities, by id
   * @param mentions all of the article's mentions
   */
  static List<Contribution> of(Map<String, EventEntity> said, List<MentionRow> mentions) {
    Map<String, Map<OutletForm, Integer>> forms = new TreeMap<>();
    Map<String, Map<Vote, Integer>> votes = new HashMap<>();
    for (MentionRow mention : mentions) {
      forms
          .computeIfAbsent(mention.entityId, id -> new HashMap<>())
          .merge(new OutletForm(mention.surface, mention.outlet), 1, Integer::sum);
      votes
          .computeIfAbsent(mention.entityId, id -> new HashMap<>())
          .merge(Vote.of(mention, said), 1, Integer::sum);
    }
    return forms.entrySet().stream()
        .map(
            entry ->
                new Contribution(
                    entry.getKey(), entry.getValue(), votes.getOrDefault(entry.getKey(), Map.of())))
        .toList();
  }
}
