package org.fihris.query.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.fihris.query.store.CountedEntity;

/** An entity of an article. */
@Type("EntityCount")
@Description("An entity that an article mentions, and how often.")
public record EntityCountView(@NonNull EntityView entity, int count) {
  static List<EntityCountView> of(List<CountedEntity> counted, Siblings siblings) {
    return counted.stream()
        .map(one -> new EntityCountView(EntityView.of(one.entity(), siblings), one.count()))
        .toList();
  }
}
