package org.fihris.query.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** What one GraphQL request may ask for. */
@ConfigMapping(prefix = "fihris.graphql")
public interface GraphQLConfig {
  /** The largest {@code first}, in items; more is refused as {@code page-size}. Default 100. */
  @WithDefault("100")
  @Positive
  int maxPageSize();

  /**
   * The deepest nesting of fields; more is refused as {@code query-too-deep}. GraphQL tools
   * introspect the schema at depth 15. Default 20.
   */
  @WithDefault("20")
  @Positive
  int maxDepth();

  /**
   * The most fields that an answer may hold, as {@link QueryLimits} estimates them before it is
   * computed; more is refused as {@code query-too-complex}. Default 50000.
   */
  @WithDefault("50000")
  @Positive
  int maxComplexity();
}
