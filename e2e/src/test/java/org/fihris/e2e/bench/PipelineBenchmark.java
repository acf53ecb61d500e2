package org.fihris.e2e.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fihris.e2e.Draft;
import org.fihris.e2e.Drafts;
import org.fihris.e2e.RunningSystem;
import org.fihris.stack.Component;

/**
 * Articles per second through the whole pipeline: from the first push until the last article is
 * queryable. Prints a table, and the resident memory of each process at the end.
 *
 * <pre>mvn -q install -DskipTests && mvn -q -pl e2e test-compile exec:exec@pipeline-benchmark</pre>
 *
 * <p>An argument sets the number of articles (default {@value #ARTICLES}).
 */
public final class PipelineBenchmark {
  private static final int ARTICLES = 300;

  /** Brings the JIT compilers and the connection pools up; not measured. */
  private static final int WARM_UP = 60;

  private static final int BATCH = 20;
  private static final double BYTES_PER_MIB = 1024.0 * 1024.0;

  private PipelineBenchmark() {}

  public static void main(String[] args) throws Exception {
    int articles = args.length == 0 ? ARTICLES : Integer.parseInt(args[0]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(Path.of("target", "system"));
    Instant starting = Instant.now();
    try (RunningSystem system =
        RunningSystem.start(Files.createTempDirectory(folder, "benchmark"))) {
      row(out, "start of everything", seconds(starting), "s");
      run(system, "إحماء", WARM_UP);
      Run measured = run(system, "قياس", articles);
      row(out, "articles", articles, "");
      row(out, "words", measured.words, "");
      row(out, "first push to last 202", measured.pushSeconds, "s");
      row(out, "first push to last queryable", measured.seconds, "s");
      row(out, "articles per second", articles / measured.seconds, "1/s");
      row(out, "words per second", measured.words / measured.seconds, "1/s");
      for (Component component : system.components()) {
        row(out, "memory of " + component.name(), residentBytes(component) / BYTES_PER_MIB, "MiB");
      }
    }
  }

  /**
   * What pushing a number of articles took.
   *
   * @param words in all of them
   * @param pushSeconds until the last was acknowledged
   * @param seconds until the last was queryable
   */
  private record Run(int words, double pushSeconds, double seconds) {}

  private static Run run(RunningSystem system, String outlet, int count) throws Exception {
    List<Draft> drafts = Drafts.shuffled(system.newsroom(), outlet, count);
    Instant begin = Instant.now();
    for (int from = 0; from < count; from += BATCH) {
      system.ingest().push(drafts.subList(from, Math.min(count, from + BATCH)));
    }
    double pushSeconds = seconds(begin);
    system.awaitArticles(outlet, count, "id");
    return new Run(
        drafts.stream().mapToInt(draft -> draft.text().split("\\s+", -1).length).sum(),
        pushSeconds,
        seconds(begin));
  }

  /** Resident set of the process and its children, by {@code VmRSS} of Linux. */
  private static long residentBytes(Component component) throws IOException {
    ProcessHandle process = ProcessHandle.of(component.pid()).orElseThrow();
    long bytes = vmRss(process.pid());
    for (ProcessHandle child : process.descendants().toList()) {
      bytes += vmRss(child.pid());
    }
    return bytes;
  }

  private static long vmRss(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .sum();
  }

  private static double seconds(Instant begin) {
    return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
  }

  private static void row(PrintStream out, String what, double value, String unit) {
    out.printf(Locale.ROOT, "%-32s %12.1f %s%n", what, value, unit);
  }
}
