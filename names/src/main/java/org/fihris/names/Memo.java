package org.fihris.names;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was made of strings: the words and names of news recur. Safe for use by many
 * threads.
 */
final class Memo<V> {
  private final ConcurrentHashMap<String, V> made = new ConcurrentHashMap<>();
  private final int most;
  private final Function<String, V> make;

  /**
   * @param most how many strings are remembered; before one more, all are forgotten
   * @param make a pure function
   */
  Memo(int most, Function<String, V> make) {
    this.most = most;
    this.make = make;
  }

  V of(String string) {
    V known = made.get(string);
    if (known != null) {
      return known;
    }
    V fresh = make.apply(string);
    if (made.size() >= most) {
      made.clear();
    }
    made.put(string, fresh);
    return fresh;
  }
}
