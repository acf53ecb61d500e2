package org.fihris.nlp.enrich;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.fihris.arabic.Words;
import org.fihris.names.Lexicon;
import org.fihris.nlp.Articles;
import org.fihris.nlp.model.ModelFolder;
import org.fihris.nlp.model.Precision;
import org.fihris.nlp.model.PrecisionChoice;
import org.fihris.nlp.model.Processor;
import org.fihris.nlp.model.djl.DjlTokenClassifier;
import org.fihris.nlp.model.djl.DjlTokenizer;
import org.fihris.nlp.names.CurrentNames;
import org.fihris.nlp.segment.SegmentConfig;
import org.fihris.nlp.segment.SentencedText;

/**
 * Prints how many words and sub-word tokens the NER step reads in a second, from text to names, at
 * 1, 8 and 32 articles a call and in either precision, how long the model takes to load, and the
 * most memory the process held. No test: nothing is asserted of times.
 *
 * <p>Usage: {@code NerBenchmark [--threads=N] [--target=SUBWORDS] [--model=DIR] [--minutes=N]
 * [article.txt…]}; without files, a short article is repeated to about 400 words. With {@code
 * --minutes} it reads the articles without a pause for so long, in the precision that the service
 * would choose, and prints its memory every 30 seconds and how fast that grew over the second half.
 */
final class NerBenchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final Duration MEASURED = Duration.ofSeconds(6);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
  private static final int[] ARTICLES_A_CALL = {1, 8, 32};
  private static final int BATCH_SUBWORDS = 4096;
  private static final double NANOS_PER_MINUTE = 60e9;

  private final ModelFolder folder;
  private final DjlTokenizer tokenizer;
  private final Options options;

  /**
   * @param minutes of load; 0 = measure throughput
   * @param articles their texts, at least one
   */
  private record Options(
      Path model, int threads, int target, double minutes, List<String> articles) {
    static Options parse(String[] arguments) throws IOException {
      Path model = Path.of("../model/fihris-ner");
      int threads = Runtime.getRuntime().availableProcessors();
      int target = 128;
      double minutes = 0;
      List<String> articles = new ArrayList<>();
      for (String argument : arguments) {
        String value = argument.substring(argument.indexOf('=') + 1);
        if (argument.startsWith("--model=")) {
          model = Path.of(value);
        } else if (argument.startsWith("--threads=")) {
          threads = Integer.parseInt(value);
        } else if (argument.startsWith("--target=")) {
          target = Integer.parseInt(value);
        } else if (argument.startsWith("--minutes=")) {
          minutes = Double.parseDouble(value);
        } else if (argument.startsWith("--")) {
          throw new IllegalArgumentException(
              argument + ": use --model=, --threads=, --target=, --minutes= or a text file");
        } else {
          articles.add(Files.readString(Path.of(argument)));
        }
      }
      if (articles.isEmpty()) {
        articles.add(String.join("\n", Collections.nCopies(10, Articles.TEXT)));
      }
      return new Options(model, threads, target, minutes, articles);
    }
  }

  private NerBenchmark(ModelFolder folder, DjlTokenizer tokenizer, Options options) {
    this.folder = folder;
    this.tokenizer = tokenizer;
    this.options = options;
  }

  public static void main(String[] arguments) throws IOException {
    Options options = Options.parse(arguments);
    // The first precision's load time is the whole: folder, tokenizer, engine, model, a first
    // batch.
    long begin = System.nanoTime();
    ModelFolder folder = ModelFolder.read(options.model());
    try (DjlTokenizer tokenizer = DjlTokenizer.load(folder.tokenizerFile())) {
      System.out.printf(
          "%s, %d threads, target %d%n",
          folder.modelVersion(), options.threads(), options.target());
      NerBenchmark benchmark = new NerBenchmark(folder, tokenizer, options);
      if (options.minutes() > 0) {
        Precision precision = PrecisionChoice.AUTO.choose(folder.precisions(), Processor.current());
        benchmark.load(precision, begin);
      } else {
        for (Precision precision : List.of(Precision.BF16, Precision.FP32)) {
          benchmark.throughput(precision, begin);
          begin = System.nanoTime();
        }
      }
    }
    System.out.printf("peak RSS: %.0f MiB%n", MemoryLog.peakMib());
  }

  private void throughput(Precision precision, long begin) {
    try (DjlTokenClassifier classifier = classifier(precision, begin)) {
      for (int number : ARTICLES_A_CALL) {
        measure(classifier, precision, number);
      }
    }
  }

  private void load(Precision precision, long begin) throws IOException {
    MemoryLog memory = new MemoryLog();
    try (DjlTokenClassifier classifier = classifier(precision, begin)) {
      ArticleEnricher enricher = enricher(classifier, new SimpleMeterRegistry());
      long start = System.nanoTime();
      long end = start + Math.round(options.minutes() * NANOS_PER_MINUTE);
      long nextLook = start;
      long calls = 0;
      long read = 0;
      while (System.nanoTime() < end) {
        if (System.nanoTime() >= nextLook) {
          System.out.println(memory.look((System.nanoTime() - start) / NANOS_PER_MINUTE));
          nextLook += BETWEEN_LOOKS.toNanos();
        }
        int number = ARTICLES_A_CALL[(int) (calls % ARTICLES_A_CALL.length)];
        enricher.names(texts(number));
        calls++;
        read += number;
      }
      System.out.println(memory.look((System.nanoTime() - start) / NANOS_PER_MINUTE));
      System.out.printf("%s, %d calls, %d articles; %s%n", precision, calls, read, memory.growth());
    }
  }

  private DjlTokenClassifier classifier(Precision precision, long begin) {
    DjlTokenClassifier classifier =
        DjlTokenClassifier.load(folder, tokenizer, precision, options.threads(), BATCH_SUBWORDS);
    System.out.printf("%s loaded in %d ms%n", precision, (System.nanoTime() - begin) / 1_000_000);
    return classifier;
  }

  private ArticleEnricher enricher(DjlTokenClassifier classifier, SimpleMeterRegistry metrics) {
    return new ArticleEnricher(
        tokenizer,
        classifier,
        folder,
        segment(options.target()),
        new CurrentNames(Lexicon.of(List.of())),
        metrics,
        Clock.systemUTC());
  }

  private List<SentencedText> texts(int number) {
    List<String> articles = options.articles();
    return IntStream.range(0, number)
        .mapToObj(at -> SentencedText.of(articles.get(at % articles.size())))
        .toList();
  }

  private void measure(DjlTokenClassifier classifier, Precision precision, int batch) {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    ArticleEnricher enricher = enricher(classifier, metrics);
    List<SentencedText> texts = texts(batch);
    long words = texts.stream().mapToLong(text -> Words.words(text.text()).size()).sum();
    run(enricher, texts, WARM_UP);
    double before = metrics.counter("fihris.ner.tokens").count();
    long begin = System.nanoTime();
    long cpuBegin = cpuNanos();
    long calls = run(enricher, texts, MEASURED);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double cpuSeconds = (cpuNanos() - cpuBegin) / 1e9;
    double subwords = metrics.counter("fihris.ner.tokens").count() - before;
    System.out.printf(
        "%s batch %2d: %7.0f words/s %7.0f subwords/s %6.1f articles/s %7.0f words per CPU second%n",
        precision,
        batch,
        calls * words / seconds,
        subwords / seconds,
        calls * batch / seconds,
        calls * words / cpuSeconds);
  }

  /** What the process used on all cores: holds on a machine that has other work too. */
  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long run(ArticleEnricher enricher, List<SentencedText> texts, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long calls = 0;
    while (System.nanoTime() < end) {
      enricher.names(texts);
      calls++;
    }
    return calls;
  }

  private static SegmentConfig segment(int target) {
    return new SegmentConfig() {
      @Override
      public int targetSubwords() {
        return target;
      }

      @Override
      public int overlapSubwords() {
        return 48;
      }
    };
  }
}
