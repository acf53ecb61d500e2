package org.fihris.names;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name that an entity bears, for all time or for a while.
 *
 * @param form the name as newspapers write it
 * @param validFrom the first day on which it names the entity; null if since ever
 * @param validTo the last day on which it names the entity; null if still
 */
public record DatedForm(String form, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
  public DatedForm {
    if (form.isBlank()) {
      throw new IllegalArgumentException("a form must not be blank");
    }
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(
          form + " ends on " + validTo + " before it begins on " + validFrom);
    }
  }

  /** A name for all time. */
  public static DatedForm always(String form) {
    return new DatedForm(form, null, null);
  }

  /** Whether the name is bound to a time. */
  public boolean isDated() {
    return validFrom != null || validTo != null;
  }

  /** Whether it names the entity on that day, both ends included. */
  public boolean isValidOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
