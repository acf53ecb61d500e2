package org.fihris.nlp.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ContractViolation;
import org.fihris.contracts.EventJson;
import org.fihris.nlp.corrections.CorrectionsLog;
import org.fihris.nlp.enrich.ArticleEnricher;
import org.fihris.nlp.enrich.EnrichResult;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cleaned articles, several at a time so that they share the model's batches, and sees to
 * it that each is published, enriched or as a dead letter, before it is acknowledged.
 */
@ApplicationScoped
public class ArticleCleanedConsumer {
  private static final Logger LOG = Logger.getLogger(ArticleCleanedConsumer.class);

  /** The rule of a dead letter that the model could not read; producing it again may help. */
  private static final String MODEL_FAILED = "model.failed";

  private final ArticleEnricher enricher;
  private final ArticleEnrichedPublisher publisher;
  private final DeadLetters deadLetters;
  private final CorrectionsLog corrections;
  private final MessagingConfig config;

  @Inject
  public ArticleCleanedConsumer(
      ArticleEnricher enricher,
      ArticleEnrichedPublisher publisher,
      DeadLetters deadLetters,
      CorrectionsLog corrections,
      MessagingConfig config) {
    this.enricher = enricher;
    this.publisher = publisher;
    this.deadLetters = deadLetters;
    this.corrections = corrections;
    this.config = config;
  }

  /** What a record turned out to be. */
  private sealed interface Read {
    /** A cleaned article. */
    record Article(ArticleCleaned article) implements Read {}

    /** Something else. */
    record Poison(ContractViolation violation) implements Read {}
  }

  /** A record, and what came of it. */
  private record Done(KafkaRecord<byte[], byte[]> record, EnrichResult result) {}

  /**
   * Called with one batch after the other; the work is done on a worker thread. Completes when all
   * records are published and the batch is acknowledged.
   */
  @Incoming("article-cleaned")
  public Uni<Void> consume(KafkaRecordBatch<byte[], byte[]> batch) {
    return untilItWorks(
            Uni.createFrom()
                .item(() -> enrich(batch.getRecords()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable)
        // One after the other, each until it works: the order of each key is kept.
        .onItem()
        .transformToUniAndConcatenate(
            done -> untilItWorks(Uni.createFrom().deferred(() -> publish(done))))
        .onItem()
        .ignoreAsUni()
        .chain(() -> Uni.createFrom().completionStage(batch.ack()));
  }

  /** In the order of the records. */
  private List<Done> enrich(List<KafkaRecord<byte[], byte[]>> records) {
    awaitCorrections();
    List<Read> reads = records.stream().map(record -> read(record.getPayload())).toList();
    List<ArticleCleaned> articles = new ArrayList<>();
    for (Read read : reads) {
      if (read instanceof Read.Article found) {
        articles.add(found.article());
      }
    }
    Iterator<EnrichResult> enriched = enricher.enrich(articles).iterator();
    List<Done> done = new ArrayList<>();
    for (int at = 0; at < reads.size(); at++) {
      EnrichResult result =
          reads.get(at) instanceof Read.Poison poison
              ? new EnrichResult.Refused(poison.violation())
              : enriched.next();
      done.add(new Done(records.get(at), result));
    }
    return done;
  }

  /** An article that came while the service was down heeds the corrections from then too. */
  private void awaitCorrections() {
    try {
      corrections.awaitCaughtUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before the corrections were read", e);
    }
  }

  private static Read read(byte @Nullable [] payload) {
    if (payload == null) {
      return new Read.Poison(new ContractViolation(EventJson.MALFORMED, "the record has no value"));
    }
    try {
      return new Read.Article(EventJson.decode(payload, ArticleCleaned.class));
    } catch (ContractViolation e) {
      return new Read.Poison(e);
    }
  }

  private Uni<Void> publish(Done done) {
    if (done.result() instanceof EnrichResult.Enriched enriched) {
      return publisher.publish(enriched.event(), done.record());
    }
    if (done.result() instanceof EnrichResult.Failed failed) {
      LOG.error("The model failed on an article, which becomes a dead letter", failed.failure());
      String why = String.valueOf(failed.failure().getMessage());
      return deadLetters.publish(new ContractViolation(MODEL_FAILED, why), done.record());
    }
    return deadLetters.publish(((EnrichResult.Refused) done.result()).violation(), done.record());
  }

  private <T> Uni<T> untilItWorks(Uni<T> step) {
    return step.onFailure()
        .invoke(failure -> LOG.warn("A step failed and is tried again; nothing is lost", failure))
        .onFailure()
        .retry()
        .withBackOff(config.retryFirst(), config.retryLongest())
        .indefinitely();
  }
}
