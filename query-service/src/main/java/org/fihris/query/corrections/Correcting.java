package org.fihris.query.corrections;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Function;
import org.fihris.query.cache.CachedStore;
import org.fihris.query.messaging.EntityChangedPublisher;
import org.fihris.query.store.CorrectionRequest;
import org.fihris.query.store.CorrectionStore;
import org.fihris.query.store.MadeCorrection;
import org.jboss.logging.Logger;

/** One correction from the editor's request to the event stream. */
@ApplicationScoped
public class Correcting {
  private static final Logger LOG = Logger.getLogger(Correcting.class);

  @Inject Editors editors;
  @Inject CorrectionStore corrections;
  @Inject CachedStore cache;
  @Inject EntityChangedPublisher publisher;
  @Inject MeterRegistry meters;

  /**
   * Makes a correction in the name of who sent the current request. When this completes, the store
   * and the cache have it; it is published as soon as the broker answers. Must be subscribed to on
   * a Vert.x context.
   *
   * @param request what is asked for, given the editor's name
   * @return fails with {@link EditingOffException}, {@link UnauthenticatedException}, {@link
   *     ForbiddenException} or as {@link CorrectionStore#correct} does
   */
  public Uni<MadeCorrection> correct(Function<String, CorrectionRequest> request) {
    return editors
        .current()
        .chain(editor -> corrections.correct(request.apply(editor)))
        .invoke(this::count)
        .call(this::forget)
        .invoke(this::publish);
  }

  private void count(MadeCorrection made) {
    String kind = made.event().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    meters.counter("fihris.corrections", "kind", kind).increment();
    LOG.infof(
        "correction %d: %s of %s by %s",
        made.event().sequence(), kind, made.event().entityId(), made.event().editor());
  }

  /** While Redis is down this fails; the publisher forgets again before it publishes. */
  private Uni<Void> forget(MadeCorrection made) {
    return cache.forgetEntities(made.touchedEntities()).onFailure().recoverWithNull();
  }

  private void publish(MadeCorrection made) {
    publisher.publishPending().subscribe().with(done -> {}, LOG::error);
  }
}
