package org.fihris.query.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By how much the sums of one entity change when articles are replaced or corrected.
 *
 * @param entityId the entity
 * @param mentions change of its mention count
 * @param articles change of its article count
 * @param forms change of each spelling's count; none is zero
 * @param votes change of each vote's count; none is zero
 */
record EntityDelta(
    String entityId,
    int mentions,
    int articles,
    Map<OutletForm, Integer> forms,
    Map<Vote, Integer> votes) {

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
        || forms.values().stream().anyMatch(change -> change < 0)
        || votes.values().stream().anyMatch(change -> change < 0);
  }

  private static Sums sumsOf(Map<String, Sums> sums, Contribution contribution) {
    return sums.computeIfAbsent(contribution.entityId(), id -> new Sums());
  }

  private static final class Sums {
    private final Map<OutletForm, Integer> forms = new HashMap<>();
    private final Map<Vote, Integer> votes = new HashMap<>();
    private int mentions;
    private int articles;

    void add(Contribution contribution, int sign) {
      mentions += sign * contribution.mentionCount();
      articles += sign;
      contribution.forms().forEach((form, count) -> merge(forms, form, sign * count));
      contribution.votes().forEach((vote, count) -> merge(votes, vote, sign * count));
    }

    private static <K> void merge(Map<K, Integer> counts, K key, int change) {
      counts.merge(key, change, Integer::sum);
      counts.remove(key, 0);
    }

    EntityDelta toDelta(String entityId) {
      return new EntityDelta(entityId, mentions, articles, forms, votes);
    }
  }
}
