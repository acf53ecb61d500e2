package org.fihris.ingest.source;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.fihris.ingest.http.OutageException;
import org.fihris.ingest.source.PollResult.Failed;
import org.fihris.ingest.source.PollResult.FailureClass;
import org.fihris.ingest.source.PollResult.Polled;
import org.jboss.logging.Logger;

/**
 * Claims due sources and has them polled, as many at once as configured. Replicas share the work
 * through the claims; a replica that dies leaves its sources to the others when the lease ends.
 */
@ApplicationScoped
public class FeedScheduler {
  private static final Logger LOG = Logger.getLogger(FeedScheduler.class);

  private final SourceStore store;
  private final SourcePoller poller;
  private final SourcesConfig config;
  private final ManagedExecutor executor;
  private final MeterRegistry metrics;
  private final Semaphore slots;

  @Inject
  FeedScheduler(
      SourceStore store,
      SourcePoller poller,
      SourcesConfig config,
      ManagedExecutor executor,
      MeterRegistry metrics) {
    this.store = store;
    this.poller = poller;
    this.config = config;
    this.executor = executor;
    this.metrics = metrics;
    this.slots = new Semaphore(config.parallel());
  }

  @Scheduled(every = "{fihris.sources.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    int free = slots.availablePermits();
    if (free == 0) {
      return;
    }
    try {
      List<Source> due = store.claimDue(free, config.lease());
      for (Source source : due) {
        slots.acquireUninterruptibly();
        executor.execute(() -> pollAndRelease(source));
      }
    } catch (OutageException e) {
      LOG.warnf("no source is polled now: %s", e.getMessage());
    }
  }

  private void pollAndRelease(Source source) {
    try {
      note(source, poll(source));
    } catch (OutageException e) {
      LOG.warnf(
          "the poll of %s is not noted, its lease must end: %s", source.url(), e.getMessage());
    } finally {
      slots.release();
    }
  }

  private PollResult poll(Source source) {
    try {
      return poller.poll(source);
    } catch (OutageException e) {
      return new Failed(FailureClass.OURS, String.valueOf(e.getMessage()), null);
    } catch (RuntimeException e) {
      LOG.errorf(e, "polling %s failed by a fault of ours", source.url());
      return new Failed(FailureClass.LASTING, e.toString(), null);
    }
  }

  private static String outcome(PollResult result) {
    if (result instanceof Failed failed) {
      return "failed-" + failed.failureClass().name().toLowerCase(Locale.ROOT);
    }
    return result instanceof Polled ? "polled" : "not-modified";
  }

  private void note(Source source, PollResult result) {
    metrics.counter("fihris_source_polls_total", "outcome", outcome(result)).increment();
    if (result instanceof Failed failed) {
      Duration pause =
          BackOff.pause(failed.failureClass(), source.failures() + 1, source.pollEvery());
      Duration asked = failed.retryAfter() == null ? Duration.ZERO : failed.retryAfter();
      store.failed(source, failed.summary(), pause.compareTo(asked) > 0 ? pause : asked);
      LOG.warnf(
          "poll of %s failed (%s): %s", source.url(), failed.failureClass(), failed.summary());
      return;
    }
    store.polled(
        source,
        result.summary(),
        result instanceof Polled polled ? polled.validators() : source.validators());
    LOG.infof("polled %s: %s", source.url(), result.summary());
  }
}
