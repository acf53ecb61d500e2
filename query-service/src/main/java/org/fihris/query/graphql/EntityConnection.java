package org.fihris.query.graphql;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of entities; {@code totalCount} is a field of {@link ConnectionGraphQLApi}. */
@Description("A page of entities, after the Cursor Connections convention.")
public record EntityConnection(
    @NonNull List<@NonNull EntityEdge> edges,
    @NonNull PageInfo pageInfo,
    @Ignore Supplier<Uni<Long>> counting) {

  static EntityConnection of(Page<EntityEdge> page, Supplier<Uni<Long>> counting) {
    return new EntityConnection(page.edges(), page.info(), counting);
  }
}
