package org.fihris.nlp.enrich;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fihris.names.Lexicon;
import org.fihris.names.NameInText;
import org.fihris.names.NameResolver;
import org.fihris.nlp.model.ModelFolder;
import org.fihris.nlp.model.Precision;
import org.fihris.nlp.model.djl.DjlTokenClassifier;
import org.fihris.nlp.model.djl.DjlTokenizer;
import org.fihris.nlp.names.CurrentNames;
import org.fihris.nlp.segment.SegmentConfig;
import org.fihris.nlp.segment.SentencedText;

/**
 * Prints what resolving the names of articles costs as a share of finding them, each article alone,
 * in the time of processors: that of a clock says little on a busy machine. No test: nothing is
 * asserted of times.
 *
 * <p>Usage: {@code mvn -q -pl nlp-service exec:exec@resolution-benchmark
 * -Dresolution.arguments="article.txt …"}, the paths absolute or from the module's folder.
 */
final class ResolutionBenchmark {
  private static final Path MODEL = Path.of("../model/fihris-ner");
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP_ROUNDS = 15;
  private static final int ROUNDS = 40;
  private static final int BATCH_SUBWORDS = 4096;
  private static final int TARGET_SUBWORDS = 128;
  private static final int OVERLAP_SUBWORDS = 32;

  private ResolutionBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("name the text files of one article or more");
    }
    List<String> articles = new ArrayList<>();
    for (String file : arguments) {
      articles.add(Files.readString(Path.of(file)));
    }
    long begin = System.nanoTime();
    CurrentNames names = new CurrentNames(Lexicon.shipped());
    System.out.printf("lexicon loaded in %.0f ms%n", (System.nanoTime() - begin) / 1e6);
    ModelFolder folder = ModelFolder.read(MODEL);
    int threads = Runtime.getRuntime().availableProcessors();
    try (DjlTokenizer tokenizer = DjlTokenizer.load(folder.tokenizerFile())) {
      for (Precision precision : folder.precisions()) {
        try (DjlTokenClassifier classifier =
            DjlTokenClassifier.load(folder, tokenizer, precision, threads, BATCH_SUBWORDS)) {
          measure(articles, names, enricher(tokenizer, classifier, folder, names), precision);
        }
      }
    }
  }

  private static void measure(
      List<String> articles, CurrentNames names, ArticleEnricher enricher, Precision precision) {
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      for (String article : articles) {
        List<NameInText> found = find(article, enricher);
        // the model is warm after few rounds, the rules' code is not
        for (int again = 0; again < WARM_UP_ROUNDS; again++) {
          resolve(article, found, names.resolver());
        }
      }
    }
    long finding = 0;
    long resolving = 0;
    long mentions = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (String article : articles) {
        long begin = PROCESS.getProcessCpuTime();
        List<NameInText> found = find(article, enricher);
        finding += PROCESS.getProcessCpuTime() - begin;
        long between = THREADS.getCurrentThreadCpuTime();
        mentions += resolve(article, found, names.resolver());
        resolving += THREADS.getCurrentThreadCpuTime() - between;
      }
    }
    int runs = ROUNDS * articles.size();
    System.out.printf(
        "%s: finding %.2f ms, resolving %.3f ms an article (%d mentions): %.2f %%%n",
        precision,
        finding / 1e6 / runs,
        resolving / 1e6 / runs,
        mentions / runs,
        100.0 * resolving / finding);
  }

  private static List<NameInText> find(String article, ArticleEnricher enricher) {
    return enricher.names(List.of(SentencedText.of(article))).get(0);
  }

  private static int resolve(String article, List<NameInText> found, NameResolver resolver) {
    return resolver.resolve(article, null, found).mentions().size();
  }

  private static ArticleEnricher enricher(
      DjlTokenizer tokenizer,
      DjlTokenClassifier classifier,
      ModelFolder folder,
      CurrentNames names) {
    SegmentConfig segment =
        new SegmentConfig() {
          @Override
          public int targetSubwords() {
            return TARGET_SUBWORDS;
          }

          @Override
          public int overlapSubwords() {
            return OVERLAP_SUBWORDS;
          }
        };
    return new ArticleEnricher(
        tokenizer,
        classifier,
        folder,
        segment,
        names,
        new SimpleMeterRegistry(),
        Clock.systemUTC());
  }
}
