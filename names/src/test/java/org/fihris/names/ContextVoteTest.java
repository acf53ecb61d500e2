package org.fihris.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.fihris.contracts.Mention;
import org.junit.jupiter.api.Test;

class ContextVoteTest {
  @Test
  void aPlaceIsToldByItsCountry() {
    Text text = new Text().location("لبنان").plain(" شهد أمطارا في ").location("طرابلس");

    assertThat(text.last().entityId()).isEqualTo(EntityIds.ofLexicon("place-1"));
    assertThat(text.last().rules()).containsExactly("lexicon-name", "context");
  }

  @Test
  void aPlaceIsToldByTheAdjectiveOfItsCountry() {
    Text text = Text.of("قال الجيش الليبي في ").location("طرابلس");

    assertThat(text.last().entityId()).isEqualTo(EntityIds.ofLexicon("place-2"));
  }

  @Test
  void theNearestCountryCountsMost() {
    Text text =
        Text.of("عاد من ")
            .location("ليبيا")
            .plain(" قبل سنة كاملة. وزار في ")
            .location("لبنان")
            .plain(" مدينة ")
            .location("طرابلس");

    assertThat(text.last().entityId()).isEqualTo(EntityIds.ofLexicon("place-1"));
  }

  @Test
  void withoutAClueTwoLikelyPlacesAreAmbiguous() {
    Mention mention = Text.of("أمطار في ").location("طرابلس").last();

    assertThat(mention.rules()).containsExactly("ambiguous", "spelling-key");
    assertThat(mention.confidence()).isLessThan(0.5);
  }

  @Test
  void aFarBiggerPlaceIsTheDefault() {
    Mention mention = Text.of("اجتمعوا في ").location("القاهرة").last();

    assertThat(mention.entityId()).isEqualTo(EntityIds.ofLexicon("place-5"));
    assertThat(mention.rules()).containsExactly("lexicon-name", "default-reading");
  }

  @Test
  void aCountryAloneDoesNotTurnACapitalIntoAVillage() {
    Text text = new Text().location("القاهرة").plain(": ").location("سوريا");

    assertThat(text.resolve().mentions().get(0).entityId())
        .isEqualTo(EntityIds.ofLexicon("place-5"));
  }

  @Test
  void aVillageIsToldByItsRegion() {
    Text text = Text.of("في ريف دير الزور وقعت معارك ببلدة ").location("الحسينية");

    assertThat(text.last().entityId()).isEqualTo(EntityIds.ofLexicon("place-3"));
  }

  @Test
  void aVillageIsToldByItsNeighbours() {
    Text text = new Text().location("جسرين").plain(" قريبة من ").location("الحسينية");

    assertThat(text.last().entityId()).isEqualTo(EntityIds.ofLexicon("place-4"));
  }

  @Test
  void aVillageWithoutAnyClueIsNotTheGazetteers() {
    assertThat(Text.of("في ").location("أم العمد").last().rules()).contains("ambiguous");
  }

  @Test
  void aVillageIsTakenWhereItsCountryIsNamed() {
    assertThat(new Text().location("سوريا").plain(" و").location("أم العمد").last().entityId())
        .isEqualTo(EntityIds.ofLexicon("place-9"));
  }

  @Test
  void aQuarterWrittenByHandNeedsNoClue() {
    assertThat(Text.of("في ").location("بابا عمرو").last().rules()).containsExactly("lexicon-name");
  }

  @Test
  void aShortNameHasItsDefaultReading() {
    Mention mention = Text.of("قال ").person("الأسد").last();

    assertThat(mention.entityId()).isEqualTo(EntityIds.ofLexicon("bashar"));
    assertThat(mention.rules()).containsExactly("lexicon-short", "default-reading");
  }

  @Test
  void aWordOfTheContextTurnsTheDefault() {
    Mention mention = Text.of("في الحركة التصحيحية قاد ").person("الأسد").last();

    assertThat(mention.entityId()).isEqualTo(EntityIds.ofLexicon("hafez"));
    assertThat(mention.rules()).containsExactly("lexicon-short", "context");
  }

  @Test
  void wordsThatAllBearersShareTellNothing() {
    assertThat(Text.of("في دمشق قال ").person("الأسد").last().entityId())
        .isEqualTo(EntityIds.ofLexicon("bashar"));
  }

  @Test
  void aShortNameWithoutDefaultIsAmbiguous() {
    assertThat(Text.of("قال ").person("كلينتون").last().rules())
        .containsExactly("ambiguous", "spelling-key");
  }

  @Test
  void anOfficeTellsAPerson() {
    assertThat(Text.of("قالت وزيرة الخارجية ").person("كلينتون").last().entityId())
        .isEqualTo(EntityIds.ofLexicon("hillary"));
  }

  @Test
  void theOnlyBearerNeedsAClueToo() {
    assertThat(Text.of("قال ").person("الحريري").last().rules()).contains("ambiguous");
    assertThat(Text.of("قال في بيروت ").person("الحريري").last().entityId())
        .isEqualTo(EntityIds.ofLexicon("saad"));
  }

  @Test
  void aCountryTellsAMinistry() {
    assertThat(Text.of("أعلنت في روسيا ").organization("وزارة الدفاع").last().rules())
        .contains("ambiguous");
    assertThat(
            Text.of("أعلنت في ")
                .location("روسيا")
                .plain(" ")
                .organization("وزارة الدفاع")
                .last()
                .entityId())
        .isEqualTo(EntityIds.ofLexicon("russian-mod"));
  }
}
