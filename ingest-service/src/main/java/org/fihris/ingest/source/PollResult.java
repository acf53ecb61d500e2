package org.fihris.ingest.source;

import java.time.Duration;
import org.fihris.ingest.fetch.FetchResult.Validators;
import org.jspecify.annotations.Nullable;

/** What polling a source came to. */
public sealed interface PollResult {

  /** For people. */
  String summary();

  /**
   * The feed was read.
   *
   * @param summary counts, for people
   * @param validators for the next poll; {@link Validators#NONE} if some entry must be tried again
   */
  record Polled(String summary, Validators validators) implements PollResult {}

  /** The feed did not change since the last poll. */
  record NotModified() implements PollResult {
    @Override
    public String summary() {
      return "not modified";
    }
  }

  /**
   * The feed could not be read.
   *
   * @param retryAfter what the host asked for; null where it did not
   */
  record Failed(FailureClass failureClass, String summary, @Nullable Duration retryAfter)
      implements PollResult {}

  /** What a failure asks for. */
  enum FailureClass {
    /** Kafka, Redis or PostgreSQL does not answer: soon again, the source is not to blame. */
    OURS,
    /** The host is slow, overloaded or unreachable. */
    TEMPORARY,
    /** The feed is gone, forbidden, or no feed. */
    LASTING
  }
}
