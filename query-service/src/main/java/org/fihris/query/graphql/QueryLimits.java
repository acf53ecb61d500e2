package org.fihris.query.graphql;

import graphql.GraphQL;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLTypeUtil;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Refuses a query before it is executed when it is nested too deeply or its answer could have too
 * many fields.
 *
 * <p>The number of fields is estimated: a page counts {@code first} times what one item selects,
 * and any other list ten times. Introspection is bounded by the schema, so its lists count once.
 */
@ApplicationScoped
class QueryLimits {
  private static final int ITEMS_OF_A_PLAIN_LIST = 10;

  @Inject GraphQLConfig config;
  @Inject MeterRegistry meters;

  void apply(@Observes GraphQL.Builder builder) {
    // The builder cannot be asked for what SmallRye has set, but what it builds can.
    builder.instrumentation(
        new ChainedInstrumentation(
            List.of(new Depth(), new Complexity(), builder.build().getInstrumentation())));
  }

  private int complexity(FieldComplexityEnvironment field, int complexityOfOne) {
    long complexity = 1L + (long) items(field) * complexityOfOne;
    return (int) Math.min(complexity, Integer.MAX_VALUE / 2);
  }

  private int items(FieldComplexityEnvironment field) {
    if (field.getField().getName().startsWith("__")
        || GraphQLTypeUtil.simplePrint(field.getParentType()).startsWith("__")) {
      return 1;
    }
    if (field.getArguments().get("first") instanceof Integer first) {
      // A larger page gets an error of its own, which says more.
      return Math.max(1, Math.min(first, config.maxPageSize()));
    }
    boolean isEdges = field.getField().getName().equals("edges");
    return !isEdges && isList(field) ? ITEMS_OF_A_PLAIN_LIST : 1;
  }

  private static boolean isList(FieldComplexityEnvironment field) {
    return GraphQLTypeUtil.isList(
        GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType()));
  }

  private AbortExecutionException refuse(String code, String message) {
    meters.counter("fihris.graphql.refused", "code", code).increment();
    return new Refused(code, message);
  }

  private final class Depth extends MaxQueryDepthInstrumentation {
    Depth() {
      super(config.maxDepth());
    }

    @Override
    protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
      return refuse(
          "query-too-deep",
          "The query is nested "
              + depth
              + " levels deep, at most "
              + maxDepth
              + " are answered. Ask for the inner levels in queries of their own.");
    }
  }

  private final class Complexity extends MaxQueryComplexityInstrumentation {
    Complexity() {
      super(config.maxComplexity(), QueryLimits.this::complexity);
    }

    @Override
    protected AbortExecutionException mkAbortException(int complexity, int maxComplexity) {
      return refuse(
          "query-too-complex",
          "The answer could have "
              + complexity
              + " fields, at most "
              + maxComplexity
              + " are answered. Ask for smaller pages or fewer nested lists.");
    }
  }

  private static final class Refused extends AbortExecutionException {
    private static final long serialVersionUID = 1L;

    private final String code;

    Refused(String code, String message) {
      super(message);
      this.code = code;
    }

    @Override
    public Map<String, Object> getExtensions() {
      return Map.of("code", code);
    }
  }
}
