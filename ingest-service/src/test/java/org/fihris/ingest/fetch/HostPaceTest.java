package org.fihris.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pure: no Quarkus, and the clock is the test's. */
class HostPaceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private final HostPace pace = new HostPace();

  @Test
  void requestsToOneHostAreSpacedOut() {
    assertThat(pace.book("a.example", 0, SECOND)).isZero();
    assertThat(pace.book("a.example", 0, SECOND)).isEqualTo(SECOND);
    assertThat(pace.book("a.example", SECOND.toNanos() / 2, SECOND))
        .isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void hostsDoNotWaitForEachOther() {
    pace.book("a.example", 0, SECOND);
    assertThat(pace.book("b.example", 0, SECOND)).isZero();
  }

  @Test
  void afterTheIntervalThereIsNoWait() {
    pace.book("a.example", 0, SECOND);
    assertThat(pace.book("a.example", SECOND.toNanos(), SECOND)).isZero();
  }
}
