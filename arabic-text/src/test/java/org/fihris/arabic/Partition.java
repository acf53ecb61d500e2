package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What holds for every cutting of a text into pieces. */
final class Partition {
  private Partition() {}

  static void check(String text, List<Span> pieces) {
    int previousEnd = 0;
    for (Span piece : pieces) {
      assertThat(piece.beginUtf16()).isGreaterThanOrEqualTo(previousEnd);
      assertThat(text.substring(previousEnd, piece.beginUtf16())).satisfies(Partition::isBlank);
      assertThat(isBlank(piece.beginUtf16(), text)).isFalse();
      assertThat(Invisible.isBlank(text.codePointBefore(piece.endUtf16()))).isFalse();
      previousEnd = piece.endUtf16();
    }
    assertThat(text.substring(previousEnd)).satisfies(Partition::isBlank);
  }

  private static boolean isBlank(int at, String text) {
    return Invisible.isBlank(text.codePointAt(at));
  }

  private static void isBlank(String gap) {
    assertThat(gap.codePoints().allMatch(Invisible::isBlank)).as("'%s' is blank", gap).isTrue();
  }
}
