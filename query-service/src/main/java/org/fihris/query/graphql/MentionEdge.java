package org.fihris.query.graphql;

import org.eclipse.microprofile.graphql.NonNull;

/** One item of MentionConnection. */
public record MentionEdge(@NonNull String cursor, @NonNull MentionView node) {}
