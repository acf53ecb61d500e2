package org.fihris.nlp.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.ContractViolation;
import org.fihris.names.NameInText;
import org.fihris.names.ResolvedNames;
import org.fihris.nlp.model.ModelFailure;
import org.fihris.nlp.model.ModelFolder;
import org.fihris.nlp.model.TokenClassifier;
import org.fihris.nlp.names.CurrentNames;
import org.fihris.nlp.ner.BioDecoder;
import org.fihris.nlp.ner.MentionAssembler;
import org.fihris.nlp.ner.WindowMerger;
import org.fihris.nlp.segment.SegmentConfig;
import org.fihris.nlp.segment.Sentence;
import org.fihris.nlp.segment.SentencedText;
import org.fihris.nlp.segment.Subword;
import org.fihris.nlp.segment.SubwordTokenizer;
import org.fihris.nlp.segment.TokenizedText;
import org.fihris.nlp.segment.Window;
import org.fihris.nlp.segment.WindowPlanner;

/**
 * The walk of an article: sentences → sub-word tokens → windows → labels → names → entities. Every
 * step is one line here and one class elsewhere; several texts share the model's batches.
 *
 * <p>Stateless, safe for concurrent use; blocks the calling thread while the model computes.
 */
@ApplicationScoped
// Before the messaging starts: nothing is read that cannot be tagged.
@Startup(Interceptor.Priority.PLATFORM_BEFORE)
public class ArticleEnricher {
  private final SubwordTokenizer tokenizer;
  private final TokenClassifier classifier;
  private final WindowPlanner planner;
  private final BioDecoder decoder;
  private final CurrentNames currentNames;
  private final MentionAssembler assembler;
  private final String modelVersion;
  private final Clock clock;
  private final Counter tokens;
  private final Counter articlesEnriched;
  private final Timer batchTime;

  /** A text and the windows laid over it. */
  private record Planned(TokenizedText text, List<Window> windows) {
    List<int[]> ids() {
      return windows.stream().map(this::ids).toList();
    }

    private int[] ids(Window window) {
      return text.subwords().subList(window.beginSubword(), window.endSubword()).stream()
          .mapToInt(Subword::id)
          .toArray();
    }
  }

  @Inject
  public ArticleEnricher(
      SubwordTokenizer tokenizer,
      TokenClassifier classifier,
      ModelFolder folder,
      SegmentConfig segment,
      CurrentNames currentNames,
      MeterRegistry metrics) {
    this(tokenizer, classifier, folder, segment, currentNames, metrics, Clock.systemUTC());
  }

  ArticleEnricher(
      SubwordTokenizer tokenizer,
      TokenClassifier classifier,
      ModelFolder folder,
      SegmentConfig segment,
      CurrentNames currentNames,
      MeterRegistry metrics,
      Clock clock) {
    this.tokenizer = tokenizer;
    this.classifier = classifier;
    this.clock = clock;
    this.currentNames = currentNames;
    assembler = new MentionAssembler(currentNames.words());
    int longest = classifier.longestWindow();
    int target = segment.targetSubwords() == 0 ? longest : segment.targetSubwords();
    planner = new WindowPlanner(longest, Math.min(target, longest), segment.overlapSubwords());
    decoder = new BioDecoder(folder.labels(), folder.scoreTemperature());
    modelVersion = folder.modelVersion();
    tokens = metrics.counter("fihris.ner.tokens");
    articlesEnriched = metrics.counter("fihris.articles.enriched");
    batchTime = metrics.timer("fihris.ner.batch");
  }

  /** Name and version of the model. */
  public String modelVersion() {
    return modelVersion;
  }

  /**
   * Enriches articles, one result for each, in their order. The model reads them together; if it
   * fails, each alone once more, so that an article it cannot read harms no other.
   */
  public List<EnrichResult> enrich(List<ArticleCleaned> articles) {
    try {
      return enrichTogether(articles);
    } catch (ModelFailure e) {
      return articles.stream().map(this::enrichAlone).toList();
    }
  }

  private EnrichResult enrichAlone(ArticleCleaned article) {
    try {
      return enrichTogether(List.of(article)).get(0);
    } catch (ModelFailure e) {
      return new EnrichResult.Failed(e);
    }
  }

  private List<EnrichResult> enrichTogether(List<ArticleCleaned> articles) {
    List<SentencedText> texts =
        articles.stream().map(article -> SentencedText.of(article.text())).toList();
    List<List<NameInText>> names = names(texts);
    List<EnrichResult> results = new ArrayList<>();
    for (int at = 0; at < articles.size(); at++) {
      results.add(resolve(articles.get(at), names.get(at)));
    }
    return results;
  }

  /**
   * The names in texts, one list for each, in their order.
   *
   * @throws ModelFailure if the model fails
   */
  public List<List<NameInText>> names(List<SentencedText> texts) {
    List<Planned> planned = texts.stream().map(this::plan).toList();
    List<int[]> windows = planned.stream().flatMap(text -> text.ids().stream()).toList();
    List<float[][]> logits = batchTime.record(() -> classifier.logits(windows));
    List<List<NameInText>> names = new ArrayList<>();
    int from = 0;
    for (Planned text : planned) {
      int to = from + text.windows().size();
      names.add(decode(text, logits.subList(from, to)));
      from = to;
    }
    return names;
  }

  private Planned plan(SentencedText text) {
    TokenizedText tokenized = TokenizedText.of(text.text(), text.sentences(), tokenizer);
    tokens.increment(tokenized.subwords().size());
    return new Planned(tokenized, planner.plan(tokenized));
  }

  private List<NameInText> decode(Planned planned, List<float[][]> logits) {
    TokenizedText text = planned.text();
    float[][] merged = WindowMerger.merge(text.subwords().size(), planned.windows(), logits);
    List<NameInText> names = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<float[]> rows =
          sentence.words().stream().map(word -> merged[word.firstSubword()]).toList();
      names.addAll(assembler.assemble(text.text(), sentence.words(), decoder.decode(rows)));
    }
    return names;
  }

  private EnrichResult resolve(ArticleCleaned article, List<NameInText> names) {
    try {
      ResolvedNames resolved =
          currentNames.resolver().resolve(article.text(), article.publishedAt(), names);
      ArticleEnriched event =
          new ArticleEnriched(
              article,
              modelVersion,
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              resolved.mentions(),
              resolved.entities());
      articlesEnriched.increment();
      return new EnrichResult.Enriched(event);
    } catch (ContractViolation e) {
      return new EnrichResult.Refused(e);
    }
  }
}
