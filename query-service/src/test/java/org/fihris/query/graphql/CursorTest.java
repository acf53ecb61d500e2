package org.fihris.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.fihris.query.store.ArticlePosition;
import org.junit.jupiter.api.Test;

/** Pure: runs without the service. */
class CursorTest {
  @Test
  void anyValuesComeBack() {
    for (List<String> values :
        List.of(List.of("", ""), List.of("3:abc", "الرقة"), List.of("1:", "\uD83D\uDE00 \n"))) {
      Cursor cursor = new Cursor("list", values);
      assertThat(Cursor.decode(cursor.encode(), "list", 2)).isEqualTo(cursor);
    }
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String cursor = Cursor.of("entities", 3, "e-1").encode();
    assertThatThrownBy(() -> Cursor.decode(cursor, "articles", 2))
        .isInstanceOf(CursorException.class)
        .hasMessageContaining("is not a cursor of articles");
  }

  @Test
  void aCursorWithTooFewValuesIsRefused() {
    String cursor = Cursor.of("list", "one").encode();
    assertThatThrownBy(() -> Cursor.decode(cursor, "list", 2)).isInstanceOf(CursorException.class);
  }

  @Test
  void valuesOfAnotherKindAreRefused() {
    String cursor = Cursor.of("articles", "yesterday", "a").encode();
    assertThatThrownBy(() -> Ordering.ARTICLES.position(cursor))
        .isInstanceOf(CursorException.class);
  }

  @Test
  void anythingElseIsRefusedAndNeverAnotherError() {
    Random random = new Random(7);
    String good = Ordering.ARTICLES.cursor(new ArticlePosition(Instant.EPOCH, "a1"));
    for (int round = 0; round < 2000; round++) {
      StringBuilder bad = new StringBuilder(good);
      for (int change = 0; change <= random.nextInt(4); change++) {
        bad.setCharAt(random.nextInt(bad.length()), (char) (32 + random.nextInt(1600)));
      }
      bad.setLength(random.nextInt(bad.length() + 1));
      try {
        ArticlePosition position = Ordering.ARTICLES.position(bad.toString());
        assertThat(position).isNotNull();
      } catch (CursorException refused) {
        assertThat(refused).hasMessageContaining("is not a cursor of articles");
      }
    }
  }
}
