package org.fihris.names.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final NamePair HAMZA =
      new NamePair("إدلب", "ادلب", true, "hamza is left out", PairKind.HAMZA);
  private static final NamePair ALIAS =
      new NamePair("كوباني", "عين العرب", true, "two names", PairKind.ALIAS);
  private static final NamePair NEAR_MISS =
      new NamePair("علي محمد", "محمد علي", false, "another order", PairKind.NEAR_MISS_PERSON);

  @Test
  void countsWhatIsFoundMissedConfusedAndKeptApart() {
    PairScore score =
        PairScore.NONE
            .plus(true, true)
            .plus(true, true)
            .plus(true, true)
            .plus(true, false)
            .plus(false, true)
            .plus(false, false);
    assertThat(score).isEqualTo(new PairScore(3, 1, 1, 1));
    assertThat(score.precision().value()).isEqualTo(0.75);
    assertThat(score.recall().value()).isEqualTo(0.75);
    assertThat(score.apart().value()).isEqualTo(0.5);
    assertThat(score.f1().value()).isEqualTo(0.75);
  }

  @Test
  void f1IsTheHarmonicMean() {
    PairScore score = new PairScore(6, 4, 2, 0);
    double precision = score.precision().value();
    double recall = score.recall().value();
    assertThat(score.f1().value())
        .isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
  }

  @Test
  void sharesAreCutNotRounded() {
    assertThat(new Share(9696, 10000)).hasToString("0.969");
    assertThat(new Share(99999, 100000)).hasToString("0.999");
    assertThat(new Share(29, 100)).hasToString("0.290");
  }

  @Test
  void aShareOfNothingIsNotApplicable() {
    assertThat(Share.NONE).hasToString("n/a");
  }

  @Test
  void theSearchFormFindsAHamzaAndMissesAnAlias() {
    Scores scores = Scores.of(new SearchForms(), testSet(HAMZA, ALIAS, NEAR_MISS));
    assertThat(scores.pairs()).isEqualTo(new PairScore(1, 1, 0, 1));
    assertThat(scores.pairsByKind().get(PairKind.ALIAS)).isEqualTo(new PairScore(0, 1, 0, 0));
    assertThat(scores.misses()).singleElement().asString().contains("كوباني / عين العرب");
  }

  @Test
  void theSearchFormCutsNothing() {
    TestSet testSet =
        new TestSet(
            List.of(),
            List.of(new CliticWord("وموسكو", "موسكو", "و"), new CliticWord("وليد", "وليد", "own")),
            List.of());
    assertThat(Scores.of(new SearchForms(), testSet).clitics()).isEqualTo(new Share(1, 2));
  }

  @Test
  void aSystemThatReadsNoTextsHasNoShareOfShortNames() {
    ShortName name =
        ShortName.ofFields(
            List.of("غادر الأسد.", "الأسد", "PERSON", "", "بشار الأسد", "the usual reading"));
    TestSet testSet = new TestSet(List.of(), List.of(), List.of(name));
    assertThat(Scores.of(new SearchForms(), testSet).shortNames()).isEqualTo(Share.NONE);
  }

  private static TestSet testSet(NamePair... pairs) {
    return new TestSet(List.of(pairs), List.of(), List.of());
  }
}
