package org.fihris.query.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.fihris.query.store.CountedEntity;

/** An entity that stands in the same articles as another. */
@Type("Cooccurrence")
@Description("An entity that occurs together with another, and in how many articles.")
public record CooccurrenceView(@NonNull EntityView entity, int articleCount) {
  static List<CooccurrenceView> of(List<CountedEntity> counted, Siblings siblings) {
    return counted.stream()
        .map(one -> new CooccurrenceView(EntityView.of(one.entity(), siblings), one.count()))
        .toList();
  }
}
