package org.fihris.nlp.ner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.fihris.contracts.EntityType;
import org.fihris.nlp.model.BioTag;
import org.fihris.nlp.model.LabelSet;
import org.junit.jupiter.api.Test;

class BioDecoderTest {
  private static final LabelSet LABELS =
      LabelSet.parse(
          List.of(
              "O",
              "B-PERSON",
              "I-PERSON",
              "B-LOCATION",
              "I-LOCATION",
              "B-ORGANIZATION",
              "I-ORGANIZATION",
              "B-MISC",
              "I-MISC"));
  private static final BioDecoder DECODER = new BioDecoder(LABELS, 1);

  @Test
  void aNameIsABeginAndWhatContinuesIt() {
    assertThat(decode("O", "B-PERSON", "I-PERSON", "O"))
        .containsExactly(range(1, 3, EntityType.PERSON));
  }

  @Test
  void twoBeginsAreTwoNames() {
    assertThat(decode("B-PERSON", "B-PERSON"))
        .containsExactly(range(0, 1, EntityType.PERSON), range(1, 2, EntityType.PERSON));
  }

  @Test
  void anInsideAtTheStartBecomesABegin() {
    assertThat(DECODER.decode(List.of(row("I-LOCATION", 5, "B-LOCATION", 4))))
        .extracting(WordRange::beginWord, WordRange::endWord, WordRange::type)
        .containsExactly(tuple(0, 1, EntityType.LOCATION));
  }

  @Test
  void anInsideOfAnotherTypeCannotContinueAName() {
    // B-PERSON I-ORGANIZATION has the greater sum, but is not legal.
    List<WordRange> names =
        DECODER.decode(
            List.of(
                row("B-PERSON", 5, "B-ORGANIZATION", 4), row("I-ORGANIZATION", 5, "I-PERSON", 1)));

    assertThat(names)
        .extracting(WordRange::beginWord, WordRange::endWord, WordRange::type)
        .containsExactly(tuple(0, 2, EntityType.ORGANIZATION));
  }

  @Test
  void theScoreIsTheProbabilityOfAllItsTags() {
    // Odds of 9 to 1 on the first word, of 3 to 1 on the second.
    List<float[]> rows =
        List.of(between("B-PERSON", log(9), "O", 0), between("I-PERSON", log(3), "I-LOCATION", 0));

    assertThat(score(rows, 1)).isCloseTo(0.9 * 0.75, within(1e-6));
  }

  @Test
  void theScoreFallsWhereTheNameMightGoOn() {
    List<float[]> rows =
        List.of(between("B-PERSON", log(9), "O", 0), between("O", log(3), "I-PERSON", 0));

    assertThat(score(rows, 1)).isCloseTo(0.9 * 0.75, within(1e-6));
  }

  @Test
  void theTemperatureFlattensTheScore() {
    // Odds of 9 to 1 are 3 to 1 at temperature 2, and 81 to 1 at temperature 1/2.
    List<float[]> rows = List.of(between("B-PERSON", log(9), "O", 0));

    assertThat(score(rows, 1)).isCloseTo(0.9, within(1e-6));
    assertThat(score(rows, 2)).isCloseTo(0.75, within(1e-6));
    assertThat(score(rows, 0.5)).isCloseTo(81 / 82.0, within(1e-6));
  }

  @Test
  void logitsTooGreatForExponentsAreScored() {
    assertThat(score(List.of(row("B-PERSON", 100000)), 0.5)).isEqualTo(1);
  }

  @Property
  void theTemperatureChangesNoNames(
      @ForAll("sentences") List<float[]> rows,
      @ForAll @DoubleRange(min = 0.1, max = 10) double temperature) {
    assertThat(new BioDecoder(LABELS, temperature).decode(rows))
        .extracting(WordRange::beginWord, WordRange::endWord, WordRange::type)
        .isEqualTo(
            DECODER.decode(rows).stream()
                .map(name -> tuple(name.beginWord(), name.endWord(), name.type()))
                .toList());
  }

  @Test
  void noWordsNoNames() {
    assertThat(DECODER.decode(List.of())).isEmpty();
  }

  @Property
  void noLegalSequenceIsLikelier(@ForAll("sentences") List<float[]> rows) {
    double best = Double.NEGATIVE_INFINITY;
    int total = (int) Math.pow(LABELS.size(), rows.size());
    for (int code = 0; code < total; code++) {
      int[] path = path(code, rows.size());
      if (isLegal(path)) {
        best = Math.max(best, sum(rows, path));
      }
    }

    assertThat(sum(rows, tagged(DECODER.decode(rows), rows.size()))).isCloseTo(best, within(1e-6));
  }

  @Property
  void namesAreInOrderWithinTheSentenceAndScoredInTheUnitInterval(
      @ForAll("sentences") List<float[]> rows) {
    int end = 0;
    for (WordRange name : DECODER.decode(rows)) {
      assertThat(name.beginWord()).isGreaterThanOrEqualTo(end);
      assertThat(name.endWord()).isGreaterThan(name.beginWord()).isLessThanOrEqualTo(rows.size());
      assertThat(name.score()).isBetween(0.0, 1.0);
      end = name.endWord();
    }
  }

  @Provide
  static Arbitrary<List<float[]>> sentences() {
    return Arbitraries.floats()
        .between(-6, 6)
        .array(float[].class)
        .ofSize(LABELS.size())
        .list()
        .ofMaxSize(4);
  }

  private static List<WordRange> decode(String... likely) {
    List<float[]> rows = Arrays.stream(likely).map(label -> row(label, 50)).toList();
    return DECODER.decode(rows).stream()
        .map(name -> range(name.beginWord(), name.endWord(), name.type()))
        .toList();
  }

  private static WordRange range(int begin, int end, EntityType type) {
    return new WordRange(begin, end, type, 1);
  }

  private static float[] row(Object... labelsAndLogits) {
    float[] row = new float[LABELS.size()];
    for (int at = 0; at < labelsAndLogits.length; at += 2) {
      row[index((String) labelsAndLogits[at])] = (Integer) labelsAndLogits[at + 1];
    }
    return row;
  }

  /** The score of the only name. */
  private static double score(List<float[]> rows, double temperature) {
    List<WordRange> names = new BioDecoder(LABELS, temperature).decode(rows);
    assertThat(names).hasSize(1);
    return names.get(0).score();
  }

  private static float log(float odds) {
    return (float) Math.log(odds);
  }

  /** A row in which only two labels are possible. */
  private static float[] between(String one, float logit, String other, float otherLogit) {
    float[] row = new float[LABELS.size()];
    Arrays.fill(row, -1000);
    row[index(one)] = logit;
    row[index(other)] = otherLogit;
    return row;
  }

  private static int index(String label) {
    return IntStream.range(0, LABELS.size())
        .filter(at -> LABELS.tags().get(at).toString().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static int[] path(int code, int length) {
    int[] path = new int[length];
    for (int at = 0; at < length; at++, code /= LABELS.size()) {
      path[at] = code % LABELS.size();
    }
    return path;
  }

  private static boolean isLegal(int[] path) {
    BioTag before = new BioTag.Outside();
    for (int label : path) {
      if (!LABELS.tags().get(label).mayFollow(before)) {
        return false;
      }
      before = LABELS.tags().get(label);
    }
    return true;
  }

  private static double sum(List<float[]> rows, int[] path) {
    return IntStream.range(0, path.length).mapToDouble(at -> rows.get(at)[path[at]]).sum();
  }

  private static int[] tagged(List<WordRange> names, int length) {
    List<String> tags = new ArrayList<>(Collections.nCopies(length, "O"));
    for (WordRange name : names) {
      for (int at = name.beginWord(); at < name.endWord(); at++) {
        tags.set(at, (at == name.beginWord() ? "B-" : "I-") + name.type());
      }
    }
    return tags.stream().mapToInt(BioDecoderTest::index).toArray();
  }
}
