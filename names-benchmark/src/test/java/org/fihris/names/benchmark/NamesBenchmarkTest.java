package org.fihris.names.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.fihris.names.Lexicon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floors that Fihris must not fall under; the misses are in the message of a failure. */
class NamesBenchmarkTest {
  private static Scores fihris;

  @BeforeAll
  static void score() throws IOException {
    fihris = Scores.of(new Fihris(Lexicon.shipped()), TestSet.read(TestSet.SHIPPED));
  }

  @Test
  void callsHardlyAnyDifferentNamesTheSame() {
    assertFloor(fihris.pairs().precision(), 0.97);
  }

  @Test
  void findsMostNamesOfOneEntity() {
    assertFloor(fihris.pairs().recall(), 0.90);
  }

  @Test
  void cutsProcliticsAndNothingElse() {
    assertFloor(fihris.clitics(), 0.98);
  }

  @Test
  void readsShortNamesByTheirText() {
    assertFloor(fihris.shortNames(), 0.85);
  }

  private static void assertFloor(Share share, double floor) {
    assertThat(share.value())
        .as("%s, wrong:%n%s", share, String.join("\n", fihris.misses()))
        .isGreaterThanOrEqualTo(floor);
  }
}
