package org.fihris.query.graphql;

import org.eclipse.microprofile.graphql.NonNull;

/** One item of ArticleConnection. */
public record ArticleEdge(@NonNull String cursor, @NonNull ArticleView node) {}
