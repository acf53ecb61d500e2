package org.fihris.query.graphql;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.fihris.query.store.CountedForm;
import org.jspecify.annotations.Nullable;

/** A spelling of an entity in one outlet. */
@Type("Form")
@Description("A spelling of an entity in one outlet, and how often it stands there.")
public record FormView(
    @NonNull String surface,
    @Description("Who published it.") @Nullable String outlet,
    int count,
    @Description("When the outlet's first article with it was published, or else cleaned.") @NonNull
        Instant firstSeen) {

  static FormView of(CountedForm form) {
    return new FormView(form.surface(), form.outlet(), form.count(), form.firstSeen());
  }
}
