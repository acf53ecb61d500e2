package org.fihris.query.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fihris.contracts.ContractViolation;

/** Instants as PostgreSQL keeps them: whole microseconds, and four-digit years as RFC 3339 has. */
final class StorableInstant {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  private StorableInstant() {}

  /**
   * The instant, cut to whole microseconds.
   *
   * @param field the event's field, for the message
   * @throws ContractViolation {@code instant.storable} outside the years 1 to 9999
   */
  static Instant of(String field, Instant instant) {
    if (instant.isBefore(FIRST) || !instant.isBefore(AFTER_LAST)) {
      throw new ContractViolation(
          "instant.storable", field + " " + instant + " is outside the years 1 to 9999");
    }
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
