package org.fihris.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fihris.contracts.EntityType;
import org.junit.jupiter.api.Test;

/** Pure: runs without the service. */
class EntityDeltaTest {
  private static Contribution of(String id, String name, Map<String, Integer> surfaces) {
    Map<OutletForm, Integer> forms = new HashMap<>();
    surfaces.forEach((surface, count) -> forms.put(form(surface), count));
    int mentions = surfaces.values().stream().mapToInt(Integer::intValue).sum();
    return new Contribution(id, forms, Map.of(vote(name), mentions));
  }

  private static OutletForm form(String surface) {
    return new OutletForm(surface, "الأفق");
  }

  private static Vote vote(String name) {
    return new Vote(true, Description.ofName(EntityType.PERSON, name));
  }

  @Test
  void aNewArticleAddsItsMentionsAndItself() {
    assertThat(
            EntityDelta.between(
                List.of(), List.of(of("e-1", "سمير", Map.of("سمير", 2, "سمير عيد", 1)))))
        .containsExactly(
            new EntityDelta(
                "e-1",
                3,
                1,
                Map.of(form("سمير"), 2, form("سمير عيد"), 1),
                Map.of(vote("سمير"), 3)));
  }

  @Test
  void whatStaysTheSameChangesNothing() {
    List<Contribution> same = List.of(of("e-1", "سمير", Map.of("سمير", 2)));
    assertThat(EntityDelta.between(same, same))
        .containsExactly(new EntityDelta("e-1", 0, 0, Map.of(), Map.of()));
  }

  @Test
  void whatIsGoneIsTakenAway() {
    assertThat(EntityDelta.between(List.of(of("e-1", "سمير", Map.of("سمير", 2))), List.of()))
        .containsExactly(
            new EntityDelta("e-1", -2, -1, Map.of(form("سمير"), -2), Map.of(vote("سمير"), -2)));
  }

  @Test
  void aNewNameMovesTheVotes() {
    assertThat(
            EntityDelta.between(
                List.of(of("e-1", "سمير", Map.of("سمير", 1))),
                List.of(of("e-1", "سمير عيد", Map.of("سمير", 1)))))
        .containsExactly(
            new EntityDelta("e-1", 0, 0, Map.of(), Map.of(vote("سمير"), -1, vote("سمير عيد"), 1)));
  }

  @Test
  void aSpellingThatBecomesRarerTakesAwayEvenIfTheSumGrows() {
    assertThat(
            EntityDelta.between(
                List.of(of("e-1", "سمير", Map.of("سمير", 1))),
                List.of(of("e-1", "سمير", Map.of("سمير عيد", 2)))))
        .allMatch(EntityDelta::takesAway);
  }

  @Test
  void articlesOfOneEntityAddUp() {
    assertThat(
            EntityDelta.between(
                List.of(),
                List.of(
                    of("e-1", "سمير", Map.of("سمير", 1)), of("e-1", "سمير", Map.of("سمير", 2)))))
        .containsExactly(
            new EntityDelta("e-1", 3, 2, Map.of(form("سمير"), 3), Map.of(vote("سمير"), 3)));
  }

  @Test
  void entitiesComeInTheOrderOfTheirIds() {
    assertThat(
            EntityDelta.between(
                List.of(of("e-3", "أ", Map.of("أ", 1))),
                List.of(of("e-2", "ب", Map.of("ب", 1)), of("e-1", "ج", Map.of("ج", 1)))))
        .extracting(EntityDelta::entityId)
        .containsExactly("e-1", "e-2", "e-3");
  }
}
