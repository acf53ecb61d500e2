package org.fihris.query.graphql;

import org.eclipse.microprofile.graphql.NonNull;

/** One item of EntityConnection. */
public record EntityEdge(@NonNull String cursor, @NonNull EntityView node) {}
