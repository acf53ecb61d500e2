package org.fihris.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fihris.ingest.source.PollResult.FailureClass;
import org.junit.jupiter.api.Test;

/** Pure: no Quarkus. */
class BackOffTest {
  private static final Duration EVERY = Duration.ofMinutes(5);

  @Test
  void thePauseDoublesWithEachFailure() {
    assertThat(BackOff.pause(FailureClass.TEMPORARY, 1, EVERY)).isEqualTo(Duration.ofSeconds(30));
    assertThat(BackOff.pause(FailureClass.TEMPORARY, 3, EVERY)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void ourOwnOutageIsTriedSoonestAndALastingFaultLast() {
    assertThat(BackOff.pause(FailureClass.OURS, 1, EVERY)).isEqualTo(Duration.ofSeconds(5));
    assertThat(BackOff.pause(FailureClass.LASTING, 1, EVERY)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void thePauseHasAnEndHoweverManyFailures() {
    assertThat(BackOff.pause(FailureClass.OURS, 1000, EVERY)).isEqualTo(Duration.ofMinutes(1));
    assertThat(BackOff.pause(FailureClass.TEMPORARY, 1000, EVERY)).isEqualTo(Duration.ofHours(1));
    assertThat(BackOff.pause(FailureClass.LASTING, 1000, EVERY)).isEqualTo(Duration.ofDays(1));
  }
}
