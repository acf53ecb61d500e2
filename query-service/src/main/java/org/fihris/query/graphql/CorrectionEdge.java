package org.fihris.query.graphql;

import org.eclipse.microprofile.graphql.NonNull;

/** One item of CorrectionConnection. */
public record CorrectionEdge(@NonNull String cursor, @NonNull CorrectionView node) {}
