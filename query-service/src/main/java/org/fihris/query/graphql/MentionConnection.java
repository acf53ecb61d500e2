package org.fihris.query.graphql;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of mentions; {@code totalCount} is a field of {@link ConnectionGraphQLApi}. */
@Description("A page of mentions, after the Cursor Connections convention.")
public record MentionConnection(
    @NonNull List<@NonNull MentionEdge> edges,
    @NonNull PageInfo pageInfo,
    @Ignore Supplier<Uni<Long>> counting) {

  static MentionConnection of(Page<MentionEdge> page, Supplier<Uni<Long>> counting) {
    return new MentionConnection(page.edges(), page.info(), counting);
  }
}
