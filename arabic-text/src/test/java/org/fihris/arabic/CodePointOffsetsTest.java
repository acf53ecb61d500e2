package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class CodePointOffsetsTest {

  @Test
  void emojiIsOneCodePointAndTwoUnits() {
    CodePointOffsets offsets = CodePointOffsets.of("\uD83D\uDE00 دمشق");

    assertThat(offsets.toUtf16(new CodePointSpan(2, 6))).isEqualTo(new Span(3, 7));
    assertThat(offsets.toCodePoints(new Span(3, 7))).isEqualTo(new CodePointSpan(2, 6));
  }

  @Test
  void cutSurrogatePairIsTakenWhole() {
    CodePointOffsets offsets = CodePointOffsets.of("a\uD83D\uDE00b");

    assertThat(offsets.toCodePoints(new Span(0, 2))).isEqualTo(new CodePointSpan(0, 2));
    assertThat(offsets.toCodePoints(new Span(2, 4))).isEqualTo(new CodePointSpan(1, 3));
  }

  @Test
  void spanBehindTheTextIsRefused() {
    CodePointOffsets offsets = CodePointOffsets.of("\uD83D\uDE00");

    assertThatThrownBy(() -> offsets.toUtf16(new CodePointSpan(0, 2)))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> offsets.toCodePoints(new Span(0, 3)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Property
  @Domain(Texts.class)
  void everyCodePointComesBack(@ForAll String text) {
    CodePointOffsets offsets = CodePointOffsets.of(text);
    int[] codePoints = text.codePoints().toArray();

    assertThat(offsets.lengthCodePoints()).isEqualTo(codePoints.length);
    for (int i = 0; i < codePoints.length; i++) {
      CodePointSpan one = new CodePointSpan(i, i + 1);
      Span units = offsets.toUtf16(one);
      assertThat(units.in(text)).isEqualTo(Character.toString(codePoints[i]));
      assertThat(offsets.toCodePoints(units)).isEqualTo(one);
    }
  }
}
