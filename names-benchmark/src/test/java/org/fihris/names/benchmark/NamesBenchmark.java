package org.fihris.names.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.fihris.names.Lexicon;

/**
 * Scores Fihris, its search normaliser alone and Lucene's ArabicAnalyzer on the test set: prints
 * one table of all, one of the pairs by kind, and every miss of Fihris with the rules that it gave.
 *
 * <pre>mvn -q install -DskipTests -pl names-benchmark -am
 * mvn -q -pl names-benchmark test-compile exec:exec@names-benchmark</pre>
 */
public final class NamesBenchmark {
  private static final String SYSTEM_COLUMNS = "   %7s %7s %7s";

  private NamesBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TestSet testSet = TestSet.read(TestSet.SHIPPED);
    Scores fihris = Scores.of(new Fihris(Lexicon.shipped()), testSet);
    List<Scores> all =
        List.of(
            fihris, Scores.of(new SearchForms(), testSet), Scores.of(new LuceneArabic(), testSet));
    out.printf(
        Locale.ROOT,
        "%d pairs, %d words, %d short names in texts%n%n",
        testSet.pairs().size(),
        testSet.clitics().size(),
        testSet.shortNames().size());
    table(out, all);
    out.println();
    byKind(out, all);
    out.printf(Locale.ROOT, "%nMisses of %s: %d%n", fihris.label(), fihris.misses().size());
    fihris.misses().forEach(out::println);
  }

  private static void table(PrintStream out, List<Scores> all) {
    String row = "%-22s %9s %9s %9s %9s %9s%n";
    out.printf(row, "", "precision", "recall", "F1", "clitics", "ambiguous");
    for (Scores scores : all) {
      out.printf(
          row,
          scores.label(),
          scores.pairs().precision(),
          scores.pairs().recall(),
          scores.pairs().f1(),
          scores.clitics(),
          scores.shortNames());
    }
  }

  /** Per system: precision, recall, and the share of different pairs that it kept apart. */
  private static void byKind(PrintStream out, List<Scores> all) {
    String kindColumns = "%-22s %5s %5s";
    StringBuilder systems = new StringBuilder(String.format(kindColumns, "", "", ""));
    StringBuilder columns = new StringBuilder(String.format(kindColumns, "", "same", "diff."));
    for (Scores scores : all) {
      systems.append(String.format("   %-23s", scores.label()));
      columns.append(String.format(SYSTEM_COLUMNS, "prec.", "recall", "apart"));
    }
    out.println(systems.toString().stripTrailing());
    out.println(columns);
    for (PairKind kind : PairKind.values()) {
      PairScore pairs = all.get(0).pairsByKind().get(kind);
      out.printf(kindColumns, kind.id(), pairs.recall().whole(), pairs.apart().whole());
      for (Scores scores : all) {
        PairScore score = scores.pairsByKind().get(kind);
        out.printf(SYSTEM_COLUMNS, score.precision(), score.recall(), score.apart());
      }
      out.println();
    }
  }
}
