package org.fihris.query.graphql;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** {@code totalCount} of the connections, counted only when it is selected. */
@GraphQLApi
public class ConnectionGraphQLApi {
  private static final String TOTAL = "How many items all pages have; counted when selected.";

  @Name("totalCount")
  @NonNull
  @Description(TOTAL)
  public Uni<Integer> totalOfArticles(@Source ArticleConnection connection) {
    return connection.counting().get().map(Math::toIntExact);
  }

  @Name("totalCount")
  @NonNull
  @Description(TOTAL)
  public Uni<Integer> totalOfEntities(@Source EntityConnection connection) {
    return connection.counting().get().map(Math::toIntExact);
  }

  @Name("totalCount")
  @NonNull
  @Description(TOTAL)
  public Uni<Integer> totalOfMentions(@Source MentionConnection connection) {
    return connection.counting().get().map(Math::toIntExact);
  }

  @Name("totalCount")
  @NonNull
  @Description(TOTAL)
  public Uni<Integer> totalOfCorrections(@Source CorrectionConnection connection) {
    return connection.counting().get().map(Math::toIntExact);
  }
}
