package org.fihris.query.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.Mention;

/**
 * What one article adds to the sums of one entity.
 *
 * @param entityId the entity
 * @param type what kind of thing it is
 * @param canonicalName the name that the article's event gives it
 * @param surfaces how often each spelling stands in the article; not empty, counts at least 1
 */
record Contribution(
    String entityId, EntityType type, String canonicalName, Map<String, Integer> surfaces) {

  Contribution {
    surfaces = Map.copyOf(surfaces);
  }

  int mentionCount() {
    return surfaces.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What an event adds, one for each entity that it mentions. */
  static List<Contribution> of(ArticleEnriched event) {
    Map<String, Map<String, Integer>> surfaces = new LinkedHashMap<>();
    for (Mention mention : event.mentions()) {
      surfaces
          .computeIfAbsent(mention.entityId(), id -> new LinkedHashMap<>())
          .merge(mention.surface(), 1, Integer::sum);
    }
    List<Contribution> contributions = new ArrayList<>();
    for (Entity entity : event.entities()) {
      Map<String, Integer> counted = surfaces.get(entity.id());
      if (counted != null) {
        contributions.add(
            new Contribution(entity.id(), entity.type(), entity.canonicalName(), counted));
      }
    }
    return contributions;
  }

  /** What stored rows of one article added. */
  static List<Contribution> of(List<ArticleEntityRow> entities, List<MentionRow> mentions) {
    Map<String, Map<String, Integer>> surfaces = new LinkedHashMap<>();
    for (MentionRow mention : mentions) {
      surfaces
          .computeIfAbsent(mention.entityId, id -> new LinkedHashMap<>())
          .merge(mention.surface, 1, Integer::sum);
    }
    return entities.stream()
        .map(
            row ->
                new Contribution(
                    row.entityId,
                    row.type,
                    row.canonicalName,
                    surfaces.getOrDefault(row.entityId, Map.of())))
        .toList();
  }
}
