package org.fihris.query.graphql;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param first how many items at most
 * @param after exclusive start; null for the beginning
 * @param <P> a position in the list
 */
record PageRequest<P>(int first, @Nullable P after) {
  /**
   * @throws PageSizeException unless {@code first} is in 1..{@code maxPageSize}
   * @throws CursorException if {@code after} is not a cursor of the list
   */
  static <P> PageRequest<P> of(
      int first, @Nullable String after, int maxPageSize, Ordering<P> ordering) {
    if (first < 1 || first > maxPageSize) {
      throw new PageSizeException(first, maxPageSize);
    }
    return new PageRequest<>(first, ordering.position(after));
  }

  /** How many items to read: one more than asked for tells whether there is a next page. */
  int limit() {
    return first + 1;
  }
}
