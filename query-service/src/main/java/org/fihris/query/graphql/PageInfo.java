package org.fihris.query.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lies in its list.
 *
 * @param hasNextPage whether more items follow
 * @param hasPreviousPage whether the page was asked for after a cursor
 * @param startCursor cursor of the first edge; null for an empty page
 * @param endCursor cursor of the last edge, for {@code after}; null for an empty page
 */
@Description("Where a page lies in its list.")
public record PageInfo(
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable String startCursor,
    @Nullable String endCursor) {}
