package org.fihris.names.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSetTest {
  private final TestSet shipped = TestSet.read(TestSet.SHIPPED);

  @TempDir Path folder;

  TestSetTest() throws IOException {}

  @Test
  void isLargeEnoughToTellAPercentApart() {
    assertThat(shipped.pairs()).hasSizeGreaterThanOrEqualTo(360);
    assertThat(shipped.clitics()).hasSizeGreaterThanOrEqualTo(180);
    assertThat(shipped.shortNames()).hasSizeGreaterThanOrEqualTo(75);
  }

  @Test
  void holdsEachPairOnceInEitherOrder() {
    assertThat(shipped.pairs())
        .extracting(pair -> Set.of(pair.a(), pair.b()))
        .doesNotHaveDuplicates();
  }

  @Test
  void holdsEachWordOnce() {
    assertThat(shipped.clitics()).extracting(CliticWord::word).doesNotHaveDuplicates();
  }

  @Test
  void holdsEachTextOnce() {
    assertThat(shipped.shortNames()).extracting(ShortName::text).doesNotHaveDuplicates();
  }

  @Test
  void hasSomewhatMoreSameThanDifferentPairs() {
    assertThat(shareOf(shipped.pairs().stream().map(NamePair::same).toList())).isBetween(0.5, 0.6);
  }

  @Test
  void hasBothVerdictsInEachKindButNearMisses() {
    Set<String> held =
        shipped.pairs().stream()
            .map(pair -> pair.kind().id() + " " + pair.same())
            .collect(Collectors.toSet());
    Set<String> wanted =
        Arrays.stream(PairKind.values())
            .flatMap(
                kind ->
                    (kind.hasSame() ? List.of(true, false) : List.of(false))
                        .stream().map(same -> kind.id() + " " + same))
            .collect(Collectors.toSet());
    assertThat(held).isEqualTo(wanted);
  }

  @Test
  void hasAboutAsManyWordsWithAProcliticAsWithout() {
    assertThat(shareOf(shipped.clitics().stream().map(CliticWord::hasProclitic).toList()))
        .isBetween(0.45, 0.6);
  }

  @Test
  void leavesSomeShortNamesOpen() {
    assertThat(shipped.shortNames())
        .filteredOn(name -> name.expected() instanceof Expected.Unclear)
        .hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void refusesAnUnknownVerdictByFileAndLine() throws IOException {
    write("pairs.tsv", "a\tb\tverdict\treason\tkind\nحلب\tدمشق\tno\ttwo cities\tspelling\n");
    assertRefused("pairs.tsv:2: 'no' is no verdict; write same or different");
  }

  @Test
  void refusesAnUnknownKind() throws IOException {
    write("pairs.tsv", "a\tb\tverdict\treason\tkind\nحلب\tدمشق\tdifferent\ttwo cities\tcity\n");
    assertRefused("pairs.tsv:2: 'city' is no kind of pair");
  }

  @Test
  void refusesAPairOfOneString() throws IOException {
    write("pairs.tsv", "a\tb\tverdict\treason\tkind\nحلب\tحلب\tsame\tone city\tspelling\n");
    assertRefused("pairs.tsv:2: both names are 'حلب'");
  }

  @Test
  void refusesALineWithTooFewFields() throws IOException {
    write("pairs.tsv", "a\tb\tverdict\treason\tkind\nحلب\tدمشق\n");
    assertRefused("pairs.tsv:2: 2 fields");
  }

  @Test
  void refusesAnotherHeader() throws IOException {
    write("pairs.tsv", "left\tright\n");
    assertRefused("pairs.tsv:1: the first line must be the columns");
  }

  private void assertRefused(String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestSet.read(folder))
        .withMessageContaining(message);
  }

  private void write(String file, String lines) throws IOException {
    Files.writeString(folder.resolve(file), lines);
  }

  private static double shareOf(List<Boolean> answers) {
    return answers.stream().mapToDouble(yes -> yes ? 1 : 0).average().orElseThrow();
  }
}
