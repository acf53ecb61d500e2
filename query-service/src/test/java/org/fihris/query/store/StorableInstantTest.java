package org.fihris.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.fihris.contracts.ContractViolation;
import org.junit.jupiter.api.Test;

/** Pure: runs without the service. */
class StorableInstantTest {
  @Test
  void nanosecondsAreCut() {
    assertThat(StorableInstant.of("at", Instant.parse("2024-01-01T00:00:00.123456789Z")))
        .isEqualTo(Instant.parse("2024-01-01T00:00:00.123456Z"));
  }

  @Test
  void yearsThatPostgresqlCannotHoldAreRefused() {
    assertThatThrownBy(() -> StorableInstant.of("publishedAt", Instant.MAX))
        .isInstanceOf(ContractViolation.class)
        .hasMessageContaining("instant.storable")
        .hasMessageContaining("publishedAt");
  }
}
