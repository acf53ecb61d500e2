package org.fihris.nlp.ner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.fihris.nlp.segment.Window;
import org.junit.jupiter.api.Test;

class WindowMergerTest {
  @Test
  void aSharedTokenIsReadWhereItIsFartherFromAnEdge() {
    float[][] merged =
        WindowMerger.merge(
            10, List.of(new Window(0, 7), new Window(3, 10)), List.of(rows(7, 1), rows(7, 2)));

    assertThat(firstLogits(merged)).containsExactly(1f, 1f, 1f, 1f, 1f, 2f, 2f, 2f, 2f, 2f);
  }

  @Test
  void windowsSideBySideKeepTheirOwnTokens() {
    float[][] merged =
        WindowMerger.merge(
            3, List.of(new Window(0, 2), new Window(2, 3)), List.of(rows(2, 1), rows(1, 2)));

    assertThat(firstLogits(merged)).containsExactly(1f, 1f, 2f);
  }

  @Test
  void aTokenWithoutAWindowIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WindowMerger.merge(3, List.of(new Window(0, 2)), List.<float[][]>of(rows(2, 1))))
        .withMessageContaining("no window holds sub-word token 2");
  }

  @Test
  void logitsThatDoNotFitTheirWindowAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> WindowMerger.merge(2, List.of(new Window(0, 2)), List.<float[][]>of(rows(1, 1))));
  }

  private static float[][] rows(int count, float value) {
    float[][] rows = new float[count][1];
    for (float[] row : rows) {
      row[0] = value;
    }
    return rows;
  }

  private static List<Float> firstLogits(float[][] merged) {
    return Arrays.stream(merged).map(row -> row[0]).toList();
  }
}
