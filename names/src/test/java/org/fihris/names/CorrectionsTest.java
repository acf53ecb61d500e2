package org.fihris.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EntityChanged.Kind;
import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
  private static final Instant IN_MAY = Instant.parse("2024-05-02T10:00:00Z");

  private static EntityChanged change(
      long sequence,
      Kind kind,
      String entity,
      List<String> others,
      List<String> forms,
      @Nullable String newName,
      @Nullable Long undoes) {
    return new EntityChanged(
        sequence,
        kind,
        entity,
        others,
        forms,
        null,
        newName,
        kind == Kind.SET_WIKIDATA ? "Q" + sequence : null,
        null,
        null,
        undoes,
        "layla",
        "اختبار",
        null,
        IN_MAY);
  }

  private static EntityChanged merge(long sequence, String into, String... others) {
    return change(sequence, Kind.MERGE, into, List.of(others), List.of(), null, null);
  }

  private static EntityChanged split(long sequence, String entity, String made, String form) {
    return change(sequence, Kind.SPLIT, entity, List.of(made), List.of(form), form, null);
  }

  private static EntityChanged alias(long sequence, String entity, String form) {
    return change(sequence, Kind.ADD_ALIAS, entity, List.of(), List.of(form), null, null);
  }

  private static EntityChanged rename(long sequence, String entity, String name) {
    return change(sequence, Kind.RENAME, entity, List.of(), List.of(), name, null);
  }

  private static EntityChanged undo(long sequence, long undone) {
    return change(sequence, Kind.UNDO, "e-any", List.of(), List.of(), null, undone);
  }

  private static EntityChanged datedAlias(
      long sequence, String entity, String form, String first, String last) {
    EntityChanged alias = alias(sequence, entity, form);
    return new EntityChanged(
        sequence,
        Kind.ADD_ALIAS,
        entity,
        List.of(),
        List.of(form),
        EntityType.LOCATION,
        null,
        null,
        LocalDate.parse(first),
        LocalDate.parse(last),
        null,
        alias.editor(),
        alias.reason(),
        "https://example.org/names",
        alias.changedAt());
  }

  private static Corrections after(EntityChanged... log) {
    return Corrections.of(List.of(log));
  }

  private static String id(Corrections corrections, String uncorrected, String surface) {
    return corrections.entityIdOf(uncorrected, EntityType.PERSON, surface, IN_MAY);
  }

  @Test
  void withoutCorrectionsResolutionHolds() {
    assertThat(id(Corrections.none(), "e-1", "سمير")).isEqualTo("e-1");
    assertThat(Corrections.none().nameOf("e-1")).isEmpty();
    assertThat(Corrections.none().lastSequence()).isZero();
  }

  @Test
  void aMergedEntityIsTheOneThatRemains() {
    Corrections corrections = after(merge(1, "e-1", "e-2", "e-3"));

    assertThat(id(corrections, "e-2", "سمير")).isEqualTo("e-1");
    assertThat(id(corrections, "e-3", "سمير")).isEqualTo("e-1");
    assertThat(id(corrections, "e-4", "سمير")).isEqualTo("e-4");
    assertThat(corrections.currentIdOf("e-3")).isEqualTo("e-1");
    assertThat(corrections.formerIdsOf("e-1")).containsExactlyInAnyOrder("e-2", "e-3");
  }

  @Test
  void mergesFollowEachOther() {
    Corrections corrections = after(merge(1, "e-2", "e-1"), merge(2, "e-3", "e-2"));

    assertThat(id(corrections, "e-1", "سمير")).isEqualTo("e-3");
    assertThat(corrections.formerIdsOf("e-3")).containsExactlyInAnyOrder("e-1", "e-2");
    assertThat(corrections.formerIdsOf("e-2")).isEmpty();
  }

  @Test
  void aMergeIntoAnEntityThatIsGoneGoesWhereThatWent() {
    Corrections corrections = after(merge(1, "e-3", "e-2"), merge(2, "e-2", "e-1"));

    assertThat(id(corrections, "e-1", "سمير")).isEqualTo("e-3");
  }

  @Test
  void mergingBackIsNoCircle() {
    Corrections corrections = after(merge(1, "e-2", "e-1"), merge(2, "e-1", "e-2"));

    assertThat(id(corrections, "e-1", "سمير")).isEqualTo("e-2");
    assertThat(id(corrections, "e-2", "سمير")).isEqualTo("e-2");
  }

  @Test
  void aSplitMovesAllSpellingsOfItsForms() {
    Corrections corrections = after(split(1, "e-1", "e-9", "جامعة البحر"));

    assertThat(id(corrections, "e-1", "جامعه البحر")).isEqualTo("e-9");
    assertThat(id(corrections, "e-1", "جامعة النهر")).isEqualTo("e-1");
    assertThat(id(corrections, "e-2", "جامعة البحر")).isEqualTo("e-2");
    assertThat(corrections.nameOf("e-9")).contains("جامعة البحر");
  }

  @Test
  void aSplitConcernsWhatTheEntityWasThen() {
    Corrections mergedFirst = after(merge(1, "e-1", "e-2"), split(2, "e-1", "e-9", "سمير"));
    Corrections splitFirst = after(split(1, "e-1", "e-9", "سمير"), merge(2, "e-1", "e-2"));

    assertThat(id(mergedFirst, "e-2", "سمير")).isEqualTo("e-9");
    assertThat(id(splitFirst, "e-2", "سمير")).isEqualTo("e-1");
  }

  @Test
  void whatWasSplitOffCanBeMergedBack() {
    Corrections corrections = after(split(1, "e-1", "e-9", "سمير"), merge(2, "e-1", "e-9"));

    assertThat(id(corrections, "e-1", "سمير")).isEqualTo("e-1");
    assertThat(corrections.currentIdOf("e-9")).isEqualTo("e-1");
  }

  @Test
  void anAliasMeansItsEntityWhateverResolutionSays() {
    Corrections corrections = after(alias(1, "e-1", "أبو سمير"));

    assertThat(id(corrections, "e-7", "ابو سمير")).isEqualTo("e-1");
    assertThat(id(corrections, "e-7", "سمير")).isEqualTo("e-7");
  }

  @Test
  void theLastAliasHolds() {
    Corrections corrections = after(alias(1, "e-1", "سمير"), alias(2, "e-2", "سمير"));

    assertThat(id(corrections, "e-7", "سمير")).isEqualTo("e-2");
  }

  @Test
  void anAliasHoldsOnItsDaysAndForItsType() {
    Corrections corrections = after(datedAlias(1, "e-1", "نور سلطان", "2024-05-01", "2024-05-31"));

    assertThat(dated(corrections, "2024-04-30T23:59:59Z")).isEqualTo("e-7");
    assertThat(dated(corrections, "2024-05-01T00:00:00Z")).isEqualTo("e-1");
    assertThat(dated(corrections, "2024-05-31T23:59:59Z")).isEqualTo("e-1");
    assertThat(dated(corrections, "2024-06-01T00:00:00Z")).isEqualTo("e-7");
    assertThat(corrections.entityIdOf("e-7", EntityType.LOCATION, "نور سلطان", null))
        .isEqualTo("e-7");
    assertThat(corrections.entityIdOf("e-7", EntityType.PERSON, "نور سلطان", IN_MAY))
        .isEqualTo("e-7");
  }

  private static String dated(Corrections corrections, String publishedAt) {
    return corrections.entityIdOf(
        "e-7", EntityType.LOCATION, "نور سلطان", Instant.parse(publishedAt));
  }

  @Test
  void theLastNameAndItemAreShownAlsoUnderAFormerId() {
    Corrections corrections =
        after(
            rename(1, "e-1", "سمير"),
            rename(2, "e-1", "سمير عيد"),
            change(3, Kind.SET_WIKIDATA, "e-1", List.of(), List.of(), null, null),
            merge(4, "e-1", "e-2"));

    assertThat(corrections.nameOf("e-2")).contains("سمير عيد");
    assertThat(corrections.wikidataOf("e-2")).contains("Q3");
    assertThat(corrections.describedIds()).containsExactly("e-1");
  }

  @Test
  void theNameOfAMergedEntityIsNotTheOneThatRemains() {
    Corrections corrections = after(rename(1, "e-2", "سمير"), merge(2, "e-1", "e-2"));

    assertThat(corrections.nameOf("e-1")).isEmpty();
    assertThat(corrections.describedIds()).isEmpty();
  }

  @Test
  void anUndoneCorrectionIsAsIfNeverMade() {
    Corrections corrections =
        after(merge(1, "e-1", "e-2"), rename(2, "e-1", "سمير"), undo(3, 1), undo(4, 2));

    assertThat(id(corrections, "e-2", "سمير")).isEqualTo("e-2");
    assertThat(corrections.nameOf("e-1")).isEmpty();
    assertThat(corrections.isUndone(1)).isTrue();
    assertThat(corrections.isUndone(3)).isFalse();
    assertThat(corrections.actingOn("e-1")).isEmpty();
    assertThat(corrections.lastSequence()).isEqualTo(4);
  }

  @Test
  void anUndoneCorrectionCanBeMadeAgain() {
    Corrections corrections = after(merge(1, "e-1", "e-2"), undo(2, 1), merge(3, "e-1", "e-2"));

    assertThat(id(corrections, "e-2", "سمير")).isEqualTo("e-1");
  }

  @Test
  void aRedeliveredCorrectionCountsOnce() {
    EntityChanged split = split(1, "e-1", "e-9", "سمير");

    assertThat(after(split, undo(2, 1), split).lastSequence()).isEqualTo(2);
    assertThat(id(after(split, undo(2, 1), split), "e-1", "سمير")).isEqualTo("e-1");
  }

  @Test
  void whatActsOnAnEntityIsListedUnderItsCurrentId() {
    EntityChanged rename = rename(1, "e-2", "سمير");
    EntityChanged merge = merge(2, "e-1", "e-2");

    assertThat(after(rename, merge).actingOn("e-1")).containsExactly(rename, merge);
    assertThat(after(rename, merge).actingOn("e-2")).isEmpty();
  }

  @Test
  void whatACorrectionMovedIsFoundWhereLaterOnesMovedIt() {
    Corrections corrections =
        after(
            merge(1, "e-1", "e-2"),
            split(2, "e-1", "e-9", "سمير"),
            merge(3, "e-5", "e-1"),
            merge(4, "e-7", "e-6"));

    assertThat(corrections.reachedBy(1)).containsExactlyInAnyOrder("e-1", "e-9", "e-5");
    assertThat(corrections.reachedBy(4)).containsExactly("e-7");
  }

  @Test
  void correctingWhatWasMergedAwayIsRefusedWithItsNewId() {
    Corrections corrections = after(merge(1, "e-1", "e-2"));

    assertThat(corrections.objectionTo(merge(2, "e-2", "e-1")))
        .hasValueSatisfying(
            why -> assertThat(why).contains("e-2", "by correction 1", "it is e-1 now"));
    assertThat(corrections.objectionTo(merge(2, "e-3", "e-2"))).isPresent();
    assertThat(corrections.objectionTo(rename(2, "e-2", "سمير"))).isPresent();
    assertThat(corrections.objectionTo(merge(2, "e-3", "e-1"))).isEmpty();
  }

  @Test
  void correctingWhatAnUndoneSplitMadeIsRefused() {
    Corrections corrections = after(split(1, "e-1", "e-9", "سمير"), undo(2, 1));

    assertThat(corrections.objectionTo(rename(3, "e-9", "سمير")))
        .hasValueSatisfying(why -> assertThat(why).contains("e-9", "undone"));
  }

  @Test
  void undoingWhatIsNotThereOrUndoneIsRefused() {
    Corrections corrections = after(merge(1, "e-1", "e-2"), undo(2, 1));

    assertThat(corrections.objectionTo(undo(3, 1)).orElseThrow()).contains("already, by 2");
    assertThat(corrections.objectionTo(undo(3, 2)).orElseThrow()).contains("is an undoing");
    assertThat(Corrections.none().objectionTo(undo(5, 4)).orElseThrow())
        .contains("no correction 4");
  }

  @Test
  void aSplitIsNotUndoneUnderWhatNamesItsEntity() {
    Corrections corrections =
        after(
            split(1, "e-1", "e-9", "سمير"),
            rename(2, "e-9", "سمير عيد"),
            merge(3, "e-4", "e-9"),
            rename(4, "e-1", "سمر"));

    assertThat(corrections.objectionTo(undo(5, 1)).orElseThrow()).contains("undo 2, 3 first");
  }

  @Test
  void aMergeIsNotUndoneUnderASplitOfWhatItMade() {
    EntityChanged merge = merge(1, "e-1", "e-2");
    EntityChanged split = split(2, "e-1", "e-9", "سمير");

    assertThat(after(merge, split).objectionTo(undo(3, 1)).orElseThrow()).contains("undo 2 first");
    assertThat(after(merge, split, undo(3, 2)).objectionTo(undo(4, 1))).isEmpty();
    assertThat(after(merge, rename(2, "e-1", "سمير")).objectionTo(undo(3, 1))).isEmpty();
  }

  @Test
  void splitsOfDifferentSequencesMakeDifferentEntities() {
    assertThat(Corrections.newEntityId(1, "e-1"))
        .matches("e-[0-9a-f]{16}")
        .isEqualTo(Corrections.newEntityId(1, "e-1"))
        .isNotEqualTo(Corrections.newEntityId(2, "e-1"))
        .isNotEqualTo(Corrections.newEntityId(1, "e-2"));
  }

  /** Any log, sensible or not. */
  private static List<EntityChanged> randomLog(Random random) {
    List<EntityChanged> log = new ArrayList<>();
    int length = 1 + random.nextInt(30);
    for (long sequence = 1; sequence <= length; sequence++) {
      String entity = anyId(random);
      String other = anyId(random);
      String form = anyForm(random);
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          if (!entity.equals(other)) {
            log.add(merge(sequence, entity, other));
          }
        }
        case 2 -> {
          if (!entity.equals(other)) {
            log.add(split(sequence, entity, other, form));
          }
        }
        case 3 -> log.add(alias(sequence, entity, form));
        case 4 -> log.add(rename(sequence, entity, form));
        default -> {
          if (sequence > 1) {
            log.add(undo(sequence, 1 + random.nextInt((int) sequence - 1)));
          }
        }
      }
    }
    return log;
  }

  private static String anyId(Random random) {
    return "e-" + random.nextInt(6);
  }

  private static String anyForm(Random random) {
    return List.of("سمير", "سمر", "سالم").get(random.nextInt(3));
  }

  @Property
  void anyLogLeadsEveryMentionToAnEntityThatIsThere(@ForAll long seed) {
    Corrections corrections = Corrections.of(randomLog(new Random(seed)));

    for (int entity = 0; entity < 6; entity++) {
      String current = corrections.currentIdOf("e-" + entity);
      assertThat(corrections.currentIdOf(current)).isEqualTo(current);
      for (String form : List.of("سمير", "سمر", "سالم")) {
        String means = id(corrections, "e-" + entity, form);
        assertThat(corrections.currentIdOf(means)).isEqualTo(means);
      }
    }
  }

  @Property
  void theOrderOfDeliveryDoesNotMatterAndTheSequenceDoes(@ForAll long seed) {
    Random random = new Random(seed);
    List<EntityChanged> log = randomLog(random);
    List<EntityChanged> shuffled = new ArrayList<>(log);
    shuffled.addAll(log);
    Collections.shuffle(shuffled, random);

    assertThat(answers(Corrections.of(shuffled))).isEqualTo(answers(Corrections.of(log)));
  }

  @Property
  void anUndoneCorrectionLeavesNoTrace(@ForAll long seed) {
    Random random = new Random(seed);
    List<EntityChanged> log = randomLog(random);
    if (log.isEmpty()) {
      return;
    }
    EntityChanged any = log.get(random.nextInt(log.size()));
    if (any.kind() == Kind.UNDO) {
      return;
    }
    List<EntityChanged> without = new ArrayList<>(log);
    without.remove(any);
    List<EntityChanged> undone = new ArrayList<>(log);
    undone.add(undo(100, any.sequence()));

    assertThat(answers(Corrections.of(undone))).isEqualTo(answers(Corrections.of(without)));
  }

  @Property
  void addingOneByOneIsFoldingAll(@ForAll long seed) {
    List<EntityChanged> log = randomLog(new Random(seed));
    Corrections grown = Corrections.none();
    for (EntityChanged correction : log) {
      grown = grown.with(correction);
    }

    assertThat(answers(grown)).isEqualTo(answers(Corrections.of(log)));
  }

  @Property
  void mentionsAreFoundWhereTheUndoneCorrectionLedThem(@ForAll long seed) {
    Random random = new Random(seed);
    Corrections before = Corrections.of(randomLog(random));
    long sequence = 1L + random.nextInt(30);
    EntityChanged undo = undo(100, sequence);
    if (before.correction(sequence).isEmpty() || before.objectionTo(undo).isPresent()) {
      return;
    }
    Corrections after = before.with(undo);
    Set<String> reached = before.reachedBy(sequence);

    for (int entity = 0; entity < 6; entity++) {
      for (String form : List.of("سمير", "سمر", "سالم")) {
        String was = id(before, "e-" + entity, form);
        if (!was.equals(id(after, "e-" + entity, form))) {
          assertThat(reached).contains(was);
        }
      }
    }
  }

  private static List<String> answers(Corrections corrections) {
    List<String> answers = new ArrayList<>();
    for (int entity = 0; entity < 6; entity++) {
      String uncorrected = "e-" + entity;
      Arrays.asList("سمير", "سمر", "سالم")
          .forEach(form -> answers.add(id(corrections, uncorrected, form)));
      answers.add(corrections.nameOf(uncorrected).orElse("-"));
      answers.add(corrections.currentIdOf(uncorrected));
    }
    return answers;
  }
}
