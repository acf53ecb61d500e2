package org.fihris.query.graphql;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The ids of items that stand in one list of an answer. What a field needs for one of them is read
 * for all of them at once, when the first asks.
 *
 * <p>SmallRye's own batching, a {@code @Source} list, is not used for this: it gives the arguments
 * of the first caller to all (two aliases of one field then get the same answer), tells keys apart
 * by their hash codes alone, and does not work inside subscriptions (smallrye-graphql#2164).
 *
 * <p>Safe for use by many threads; lives as long as the answer.
 */
final class Siblings {
  private record Call(String field, List<Object> arguments) {}

  private final Set<String> ids;
  private final Map<Call, Uni<? extends Map<String, ?>>> reads = new ConcurrentHashMap<>();

  Siblings(Collection<String> ids) {
    this.ids = Set.copyOf(ids);
  }

  /**
   * What the field is for each id; ids without a value are absent.
   *
   * @param field names what is read; one name, one type
   * @param arguments what it depends on beside the ids
   * @param read reads it for all ids; used once for equal arguments
   */
  <V> Uni<Map<String, V>> read(
      String field, List<Object> arguments, Function<Set<String>, Uni<Map<String, V>>> read) {
    @SuppressWarnings("unchecked") // one field, one type
    Uni<Map<String, V>> found =
        (Uni<Map<String, V>>)
            reads.computeIfAbsent(
                new Call(field, arguments),
                call -> Uni.createFrom().deferred(() -> read.apply(ids)).memoize().indefinitely());
    return found;
  }
}
