package org.fihris.names.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The test set.
 *
 * @param pairs {@code pairs.tsv}
 * @param clitics {@code clitics.tsv}
 * @param shortNames {@code ambiguous.tsv}
 */
record TestSet(List<NamePair> pairs, List<CliticWord> clitics, List<ShortName> shortNames) {
  /** Where it lies, seen from this module's folder. */
  static final Path SHIPPED = Path.of("data");

  TestSet {
    pairs = List.copyOf(pairs);
    clitics = List.copyOf(clitics);
    shortNames = List.copyOf(shortNames);
  }

  /**
   * Reads the three files of the folder.
   *
   * @throws IllegalArgumentException if a line breaks the format; names file, line, rule, remedy
   */
  static TestSet read(Path folder) throws IOException {
    return new TestSet(
        new TsvFile(folder.resolve("pairs.tsv"), NamePair.COLUMNS).rows(NamePair::ofFields),
        new TsvFile(folder.resolve("clitics.tsv"), CliticWord.COLUMNS).rows(CliticWord::ofFields),
        new TsvFile(folder.resolve("ambiguous.tsv"), ShortName.COLUMNS).rows(ShortName::ofFields));
  }
}
