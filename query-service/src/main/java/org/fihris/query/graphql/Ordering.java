package org.fihris.query.graphql;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.fihris.query.store.ArticlePosition;
import org.fihris.query.store.EntityPosition;
import org.fihris.query.store.MentionPosition;
import org.jspecify.annotations.Nullable;

/**
 * How the positions of one list travel as cursors.
 *
 * @param <P> a position in the list
 */
final class Ordering<P> {
  static final Ordering<ArticlePosition> ARTICLES =
      new Ordering<>(
          "articles",
          2,
          position -> List.of(position.sortAt(), position.articleId()),
          values -> new ArticlePosition(Instant.parse(values.get(0)), values.get(1)));

  static final Ordering<EntityPosition> ENTITIES =
      new Ordering<>(
          "entities",
          2,
          position -> List.of(position.mentionCount(), position.entityId()),
          values -> new EntityPosition(Integer.parseInt(values.get(0)), values.get(1)));

  static final Ordering<MentionPosition> MENTIONS =
      new Ordering<>(
          "mentions",
          3,
          position ->
              List.of(
                  position.article().sortAt(),
                  position.article().articleId(),
                  position.beginUtf16()),
          values ->
              new MentionPosition(
                  new ArticlePosition(Instant.parse(values.get(0)), values.get(1)),
                  Integer.parseInt(values.get(2))));

  static final Ordering<Long> CORRECTIONS =
      new Ordering<>(
          "corrections", 1, sequence -> List.of(sequence), values -> Long.valueOf(values.get(0)));

  private final String list;
  private final int size;
  private final Function<P, List<Object>> toValues;
  private final Function<List<String>, P> fromValues;

  private Ordering(
      String list,
      int size,
      Function<P, List<Object>> toValues,
      Function<List<String>, P> fromValues) {
    this.list = list;
    this.size = size;
    this.toValues = toValues;
    this.fromValues = fromValues;
  }

  String cursor(P position) {
    return Cursor.of(list, toValues.apply(position).toArray()).encode();
  }

  /**
   * The position that a cursor stands for; null for no cursor.
   *
   * @throws CursorException if it is not a cursor of this list
   */
  @Nullable P position(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> values = Cursor.decode(cursor, list, size).values();
    try {
      return fromValues.apply(values);
    } catch (DateTimeException | NumberFormatException unreadable) {
      throw new CursorException(cursor, list);
    }
  }
}
