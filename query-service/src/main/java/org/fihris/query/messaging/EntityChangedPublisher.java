package org.fihris.query.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EventHeaders;
import org.fihris.contracts.EventJson;
import org.fihris.query.cache.CachedStore;
import org.fihris.query.store.CorrectionStore;
import org.fihris.query.store.MadeCorrection;
import org.jboss.logging.Logger;

/**
 * Publishes the log of corrections in order and at least once: whatever is not marked as published
 * is published next, by one replica at a time.
 *
 * <p>Before each, the cache forgets what the correction changed, as after each article: so no old
 * answer survives an outage of Redis.
 */
@ApplicationScoped
public class EntityChangedPublisher {
  private static final Logger LOG = Logger.getLogger(EntityChangedPublisher.class);

  @Inject CorrectionStore corrections;
  @Inject CachedStore cache;
  @Inject CorrectionsConfig config;
  @Inject MeterRegistry meters;

  @Channel("entity-changed")
  MutinyEmitter<byte[]> emitter;

  /**
   * Publishes all that is not published yet. Never fails: what could not be published is tried
   * again at the next call. Must be subscribed to on a Vert.x context.
   */
  @Scheduled(
      every = "{fihris.corrections.publish-every}",
      concurrentExecution = ConcurrentExecution.SKIP,
      // its channel is there only when the service has started
      skipExecutionIf = ApplicationNotRunning.class)
  public Uni<Void> publishPending() {
    return Uni.createFrom()
        .deferred(() -> corrections.publishNext(this::publish))
        .repeat()
        .whilst(published -> published)
        .collect()
        .last()
        .replaceWithVoid()
        .onFailure()
        .recoverWithUni(
            failure -> {
              LOG.warnf(
                  "outage, corrections wait to be published (tried every %s): %s",
                  config.publishEvery(), failure);
              return Uni.createFrom().voidItem();
            });
  }

  private Uni<Void> publish(MadeCorrection correction) {
    EntityChanged event = correction.event();
    Headers headers = new RecordHeaders();
    EventHeaders.of(event).toMap().forEach(headers::add);
    Message<byte[]> message =
        Message.of(
            EventJson.encode(event),
            Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder()
                    .withKey(EntityChanged.KEY)
                    .withHeaders(headers)
                    .build()));
    Context context = Vertx.currentContext();
    Executor caller =
        context == null
            ? Infrastructure.getDefaultExecutor()
            : task -> context.runOnContext(ignored -> task.run());
    return cache
        .forgetEntities(correction.touchedEntities())
        .chain(() -> emitter.sendMessage(message))
        .emitOn(caller)
        .invoke(() -> meters.counter("fihris.corrections.published").increment());
  }
}
