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
import org.fihris.arabic.Words;
import org.fihris.nlp.Articles;
import org.fihris.nlp.model.ModelFolder;
import org.fihris.nlp.model.Precision;
import org.fihris.nlp.model.djl.DjlTokenClassifier;
import org.fihris.nlp.model.djl.DjlTokenizer;
import org.fihris.nlp.segment.SegmentConfig;
import org.fihris.nlp.segment.SentencedText;

/**
 * Prints how many words and sub-word tokens the NER step reads in a second, from text to names, at
 * 1, 8 and 32 articles a call and in either precision. No test: nothing is asserted of times.
 *
 * <p>Usage: {@code NerBenchmark [--threads=N] [--target=SUBWORDS] [article.txt…]}; without files, a
 * short article is repeated to about 400 words.
 */
final class NerBenchmark {
  private static final Path MODEL = Path.of("../model/fihris-ner");
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final Duration MEASURED = Duration.ofSeconds(6);
  private static final int BATCH_SUBWORDS = 4096;

  private NerBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    int target = 128;
    List<String> articles = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("--threads=")) {
        threads = Integer.parseInt(argument.substring("--threads=".length()));
      } else if (argument.startsWith("--target=")) {
        target = Integer.parseInt(argument.substring("--target=".length()));
      } else {
        articles.add(Files.readString(Path.of(argument)));
      }
    }
    if (articles.isEmpty()) {
      articles.add(String.join("\n", Collections.nCopies(10, Articles.TEXT)));
    }
    ModelFolder folder = ModelFolder.read(MODEL);
    try (DjlTokenizer tokenizer = DjlTokenizer.load(folder.tokenizerFile())) {
      System.out.printf("%s, %d threads, target %d%n", folder.modelVersion(), threads, target);
      for (Precision precision : List.of(Precision.BF16, Precision.FP32)) {
        try (DjlTokenClassifier classifier =
            DjlTokenClassifier.load(folder, tokenizer, precision, threads, BATCH_SUBWORDS)) {
          for (int batch : new int[] {1, 8, 32}) {
            measure(folder, tokenizer, classifier, precision, batch, target, articles);
          }
        }
      }
    }
  }

  private static void measure(
      ModelFolder folder,
      DjlTokenizer tokenizer,
      DjlTokenClassifier classifier,
      Precision precision,
      int batch,
      int target,
      List<String> articles) {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    SegmentConfig segment = segment(target);
    ArticleEnricher enricher =
        new ArticleEnricher(tokenizer, classifier, folder, segment, metrics, Clock.systemUTC());
    List<SentencedText> texts = new ArrayList<>();
    long words = 0;
    for (int at = 0; at < batch; at++) {
      String text = articles.get(at % articles.size());
      texts.add(SentencedText.of(text));
      words += Words.words(text).size();
    }
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
