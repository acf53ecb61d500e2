package org.fihris.ingest.source;

import java.time.Duration;
import org.fihris.ingest.source.PollResult.FailureClass;

/**
 * How long a source rests after failed polls: twice as long after each, from a first pause up to a
 * longest one, both by the class of the last failure.
 */
final class BackOff {
  private static final int MAX_DOUBLINGS = 20;

  private BackOff() {}

  /**
   * The pause before the next poll.
   *
   * @param failures failed polls in a row, this one included; at least 1
   * @param pollEvery the source's own interval
   */
  static Duration pause(FailureClass failureClass, int failures, Duration pollEvery) {
    Duration longest = longest(failureClass);
    Duration pause =
        first(failureClass, pollEvery).multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }

  private static Duration first(FailureClass failureClass, Duration pollEvery) {
    return switch (failureClass) {
      case OURS -> Duration.ofSeconds(5);
      case TEMPORARY -> Duration.ofSeconds(30);
      case LASTING -> pollEvery.multipliedBy(2);
    };
  }

  private static Duration longest(FailureClass failureClass) {
    return switch (failureClass) {
      case OURS -> Duration.ofMinutes(1);
      case TEMPORARY -> Duration.ofHours(1);
      case LASTING -> Duration.ofDays(1);
    };
  }
}
