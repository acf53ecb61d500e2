package org.fihris.query.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.ContractViolation;
import org.fihris.contracts.DeadLetterHeaders;
import org.fihris.contracts.EventJson;
import org.fihris.query.cache.CachedStore;
import org.fihris.query.live.LiveArticle;
import org.fihris.query.live.LiveArticles;
import org.fihris.query.store.ArticleStore;
import org.fihris.query.store.StoreOutcome;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stores each enriched article, then forgets old answers, tells the live subscribers and
 * acknowledges the record.
 *
 * <p>A record that breaks its contract goes to the dead letter, and the next one arrives. Anything
 * else that fails is an outage: it is tried again without end and without an acknowledgement, so
 * nothing is lost and the order holds; after a crash the record is delivered again.
 */
@ApplicationScoped
public class ArticleEnrichedConsumer {
  private static final Logger LOG = Logger.getLogger(ArticleEnrichedConsumer.class);

  @Inject ArticleStore store;
  @Inject CachedStore cache;
  @Inject LiveArticles live;
  @Inject ConsumerConfig config;
  @Inject MeterRegistry meters;

  /** Called on a Vert.x context, one record after the other. */
  @Incoming("article-enriched")
  public Uni<Void> consume(Message<byte[]> message) {
    ArticleEnriched event;
    try {
      event = decode(message.getPayload());
    } catch (ContractViolation violation) {
      return toDeadLetter(message, violation);
    }
    return untilItWorks("store", () -> store.store(event))
        .chain(outcome -> untilItWorks("forget", () -> forget(event, outcome)))
        .invoke(outcome -> announce(event, outcome))
        .chain(() -> Uni.createFrom().completionStage(message.ack()))
        .onFailure(ContractViolation.class)
        .recoverWithUni(failure -> toDeadLetter(message, (ContractViolation) failure));
  }

  private static ArticleEnriched decode(byte @Nullable [] payload) {
    if (payload == null) {
      throw new ContractViolation(EventJson.MALFORMED, "the record has no value");
    }
    return EventJson.decode(payload, ArticleEnriched.class);
  }

  private Uni<StoreOutcome> forget(ArticleEnriched event, StoreOutcome outcome) {
    Collection<String> touched =
        outcome instanceof StoreOutcome.Stored stored
            ? stored.touchedEntities()
            : outcome instanceof StoreOutcome.Unchanged unchanged
                ? unchanged.touchedEntities()
                : List.of();
    return cache.forget(event.article().articleId(), touched).replaceWith(outcome);
  }

  private void announce(ArticleEnriched event, StoreOutcome outcome) {
    String name = outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    meters.counter("fihris.articles.consumed", "outcome", name).increment();
    if (outcome instanceof StoreOutcome.Stored stored) {
      live.announce(
          new LiveArticle(
              event.article().articleId(), event.article().outlet(), stored.mentionedEntities()));
    }
  }

  private Uni<Void> toDeadLetter(Message<byte[]> message, ContractViolation violation) {
    LOG.warnf("an enriched article goes to the dead letter: %s", violation.getMessage());
    meters.counter("fihris.dead.letters", "rule", violation.rule()).increment();
    Headers headers = new RecordHeaders();
    headers.add(DeadLetterHeaders.RULE, violation.rule().getBytes(StandardCharsets.UTF_8));
    return Uni.createFrom()
        .completionStage(
            message.nack(
                violation,
                Metadata.of(OutgoingKafkaRecordMetadata.builder().withHeaders(headers).build())));
  }

  /** Retries on the Vert.x context of the caller, where the store needs to be called. */
  private <T> Uni<T> untilItWorks(String step, Supplier<Uni<T>> work) {
    Context context = Vertx.currentContext();
    Executor caller =
        context == null
            ? Infrastructure.getDefaultExecutor()
            : task -> context.runOnContext(ignored -> task.run());
    return Uni.createFrom()
        .deferred(work::get)
        .runSubscriptionOn(caller)
        .onFailure(failure -> !(failure instanceof ContractViolation))
        .invoke(failure -> countRetry(step, failure))
        .onFailure(failure -> !(failure instanceof ContractViolation))
        .retry()
        .withBackOff(config.firstPause(), config.longestPause())
        .indefinitely();
  }

  private void countRetry(String step, Throwable failure) {
    LOG.warnf("outage, the consumer will try again to %s: %s", step, failure);
    meters.counter("fihris.consumer.retries", "step", step).increment();
  }
}
