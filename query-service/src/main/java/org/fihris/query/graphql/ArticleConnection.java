package org.fihris.query.graphql;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of articles; {@code totalCount} is a field of {@link ConnectionGraphQLApi}. */
@Description("A page of articles, after the Cursor Connections convention.")
public record ArticleConnection(
    @NonNull List<@NonNull ArticleEdge> edges,
    @NonNull PageInfo pageInfo,
    @Ignore Supplier<Uni<Long>> counting) {

  static ArticleConnection of(Page<ArticleEdge> page, Supplier<Uni<Long>> counting) {
    return new ArticleConnection(page.edges(), page.info(), counting);
  }
}
