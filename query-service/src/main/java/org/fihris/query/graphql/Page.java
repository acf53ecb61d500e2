package org.fihris.query.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param edges the items with their cursors, at most as many as were asked for
 * @param info where the page lies
 * @param <E> an edge
 */
record Page<E>(List<E> edges, PageInfo info) {
  /** A page without items. */
  static <E> Page<E> empty(PageRequest<?> request) {
    return new Page<>(List.of(), new PageInfo(false, request.after() != null, null, null));
  }

  /**
   * Cuts the page from what was read for it.
   *
   * @param read in order, up to {@link PageRequest#limit()} items from the page's start
   * @param views makes the views of the items that stay
   * @param position where an item stands
   * @param edge makes an edge of a cursor and a view
   */
  static <T, V, E, P> Page<E> cut(
      PageRequest<P> request,
      List<T> read,
      Function<List<T>, List<V>> views,
      Function<T, P> position,
      Ordering<P> ordering,
      BiFunction<String, V, E> edge) {
    boolean hasNextPage = read.size() > request.first();
    List<T> items = hasNextPage ? read.subList(0, request.first()) : read;
    List<V> nodes = views.apply(items);
    List<E> edges = new ArrayList<>();
    List<String> cursors =
        items.stream().map(item -> ordering.cursor(position.apply(item))).toList();
    for (int i = 0; i < nodes.size(); i++) {
      edges.add(edge.apply(cursors.get(i), nodes.get(i)));
    }
    return new Page<>(
        edges,
        new PageInfo(
            hasNextPage,
            request.after() != null,
            cursors.isEmpty() ? null : cursors.get(0),
            cursors.isEmpty() ? null : cursors.get(cursors.size() - 1)));
  }
}
