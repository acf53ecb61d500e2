package org.fihris.query.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Lists that were read for several owners at once, as views that are all siblings. */
final class Owners {
  private Owners() {}

  /** What {@code make} makes of each owner's list. */
  static <T, R> Map<String, R> each(Map<String, List<T>> read, Function<List<T>, R> make) {
    Map<String, R> made = new LinkedHashMap<>();
    read.forEach((owner, list) -> made.put(owner, make.apply(list)));
    return made;
  }

  /**
   * The lists as views.
   *
   * @param read what was read for each owner
   * @param id the id that an item's views have siblings by
   * @param views makes the views of one owner's list
   */
  static <T, V> Map<String, List<V>> views(
      Map<String, List<T>> read,
      Function<T, String> id,
      BiFunction<List<T>, Siblings, List<V>> views) {
    Siblings siblings =
        new Siblings(read.values().stream().flatMap(List::stream).map(id).distinct().toList());
    return each(read, list -> views.apply(list, siblings));
  }
}
