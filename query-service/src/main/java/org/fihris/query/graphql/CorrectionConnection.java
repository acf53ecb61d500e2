package org.fihris.query.graphql;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of corrections; {@code totalCount} is a field of {@link ConnectionGraphQLApi}. */
@Description("A page of corrections, after the Cursor Connections convention.")
public record CorrectionConnection(
    @NonNull List<@NonNull CorrectionEdge> edges,
    @NonNull PageInfo pageInfo,
    @Ignore Supplier<Uni<Long>> counting) {

  static CorrectionConnection of(Page<CorrectionEdge> page, Supplier<Uni<Long>> counting) {
    return new CorrectionConnection(page.edges(), page.info(), counting);
  }
}
