package org.fihris.nlp.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.Mention;
import org.fihris.names.Lexicon;
import org.fihris.nlp.Articles;
import org.fihris.nlp.model.LabelSet;
import org.fihris.nlp.model.ModelFailure;
import org.fihris.nlp.model.ModelFolder;
import org.fihris.nlp.model.Precision;
import org.fihris.nlp.model.TokenClassifier;
import org.fihris.nlp.names.CurrentNames;
import org.fihris.nlp.segment.PieceTokenizer;
import org.fihris.nlp.segment.SegmentConfig;
import org.junit.jupiter.api.Test;

/** The walk with a stand-in for the model; no Quarkus. */
class ArticleEnricherTest {
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
  private static final int PERSON = 1;
  private static final Instant NOW = Instant.parse("2017-07-06T10:00:00Z");

  private final WordClassifier classifier = new WordClassifier();
  private final ArticleEnricher enricher =
      new ArticleEnricher(
          new PieceTokenizer(),
          classifier,
          new ModelFolder(
              Path.of("."),
              "words",
              "1",
              LABELS,
              WordClassifier.LONGEST + 2,
              Set.of(Precision.FP32),
              1),
          new SegmentConfig() {
            @Override
            public int targetSubwords() {
              return 8;
            }

            @Override
            public int overlapSubwords() {
              return 4;
            }
          },
          new CurrentNames(Lexicon.of(List.of())),
          new SimpleMeterRegistry(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void resultsComeInTheOrderOfTheArticles() {
    List<ArticleCleaned> articles =
        IntStream.range(0, 5)
            .mapToObj(i -> Articles.article("a" + i, 1, "نص\n" + "زيد ".repeat(i) + "آخر"))
            .toList();

    List<ArticleEnriched> enriched = events(enricher.enrich(articles));

    assertThat(enriched).extracting(ArticleEnriched::article).isEqualTo(articles);
    assertThat(enriched)
        .extracting(event -> event.mentions().size())
        .containsExactly(0, 1, 2, 3, 4);
    assertThat(enriched).allSatisfy(event -> assertThat(event.enrichedAt()).isEqualTo(NOW));
  }

  @Test
  void theArticlesOfACallShareOneCallOfTheModel() {
    enricher.enrich(List.of(Articles.article("a", 1, "زيد هنا"), Articles.article("b", 1, "زيد")));

    assertThat(classifier.calls).hasSize(1);
  }

  @Test
  void everyNameOfALongSentenceIsFoundOnce() {
    String text = "زيد كلمات كثيرة ".repeat(200).strip();

    ArticleEnriched event = events(enricher.enrich(List.of(Articles.article("a", 1, text)))).get(0);

    assertThat(event.mentions()).hasSize(200).extracting(Mention::surface).containsOnly("زيد");
  }

  @Test
  void ifTheModelFailsEachArticleIsTriedAlone() {
    classifier.failures = 1;

    List<EnrichResult> results =
        enricher.enrich(List.of(Articles.article("a", 1, "زيد"), Articles.article("b", 1, "زيد")));

    assertThat(events(results)).hasSize(2);
    assertThat(classifier.calls).containsExactly(2, 1, 1);
  }

  @Test
  void anArticleThatTheModelCannotReadHarmsNoOther() {
    classifier.failures = 2;

    List<EnrichResult> results =
        enricher.enrich(List.of(Articles.article("a", 1, "زيد"), Articles.article("b", 1, "زيد")));

    assertThat(results.get(0)).isInstanceOf(EnrichResult.Failed.class);
    assertThat(results.get(1)).isInstanceOf(EnrichResult.Enriched.class);
  }

  @Test
  void noArticlesNoResults() {
    assertThat(enricher.enrich(List.of())).isEmpty();
  }

  private static List<ArticleEnriched> events(List<EnrichResult> results) {
    return results.stream().map(result -> ((EnrichResult.Enriched) result).event()).toList();
  }

  /** Takes one word for a person, whatever stands around it. */
  private static final class WordClassifier implements TokenClassifier {
    static final int LONGEST = 12;

    final List<Integer> calls = new ArrayList<>();
    int failures = 0;

    @Override
    public List<float[][]> logits(List<int[]> windows) {
      calls.add(windows.size());
      if (failures > 0) {
        failures--;
        throw new ModelFailure("on purpose", new IllegalStateException());
      }
      return windows.stream().map(WordClassifier::logits).toList();
    }

    private static float[][] logits(int[] window) {
      float[][] logits = new float[window.length][LABELS.size()];
      for (int at = 0; at < window.length; at++) {
        logits[at][window[at] == "زيد".hashCode() ? PERSON : 0] = 9;
      }
      return logits;
    }

    @Override
    public int longestWindow() {
      return LONGEST;
    }
  }
}
