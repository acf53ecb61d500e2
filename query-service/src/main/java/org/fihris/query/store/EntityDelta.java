package org.fihris.query.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fihris.contracts.EntityType;

/**
 * By how much the sums of one entity change when an article is replaced.
 *
 * @param entityId the entity
 * @param type what kind of thing it is
 * @param mentions change of its mention count
 * @param articles change of its article count: -1, 0 or 1
 * @param surfaces change of each spelling's count; none is zero
 * @param names change of each canonical name's votes; none is zero
 */
record EntityDelta(
    String entityId,
    EntityType type,
    int mentions,
    int articles,
    Map<String, Integer> surfaces,
    Map<String, Integer> names) {

  /**
   * The changes that take {@code before} away and put {@code after} in its place.
   *
   * @return ordered by entity id: whoever locks entities locks them in this order
   */
  static List<EntityDelta> between(List<Contribution> before, List<Contribution> after) {
    Map<String, Sums> sums = new TreeMap<>();
    before.forEach(contribution -> sumsOf(sums, contribution).add(contribution, -1));
    after.forEach(contribution -> sumsOf(sums, contribution).add(contribution, 1));
    List<EntityDelta> deltas = new ArrayList<>();
    sums.forEach((entityId, sum) -> deltas.add(sum.toDelta(entityId)));
    return deltas;
  }

  /** Whether any sum becomes smaller. */
  boolean takesAway() {
    return mentions < 0
        || articles < 0
        || surfaces.values().stream().anyMatch(change -> change < 0)
        || names.values().stream().anyMatch(change -> change < 0);
  }

  private static Sums sumsOf(Map<String, Sums> sums, Contribution contribution) {
    return sums.computeIfAbsent(contribution.entityId(), id -> new Sums(contribution.type()));
  }

  private static final class Sums {
    private final EntityType type;
    private final Map<String, Integer> surfaces = new TreeMap<>();
    private final Map<String, Integer> names = new TreeMap<>();
    private int mentions;
    private int articles;

    Sums(EntityType type) {
      this.type = type;
    }

    void add(Contribution contribution, int sign) {
      mentions += sign * contribution.mentionCount();
      articles += sign;
      contribution.surfaces().forEach((form, count) -> merge(surfaces, form, sign * count));
      merge(names, contribution.canonicalName(), sign * contribution.mentionCount());
    }

    private static void merge(Map<String, Integer> counts, String key, int change) {
      counts.merge(key, change, Integer::sum);
      counts.remove(key, 0);
    }

    EntityDelta toDelta(String entityId) {
      return new EntityDelta(entityId, type, mentions, articles, surfaces, names);
    }
  }
}
