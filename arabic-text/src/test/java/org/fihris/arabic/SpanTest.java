package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void emptySpanIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 3));
  }

  @Test
  void spanBeforeTheTextIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 3));
  }

  @Test
  void neighboursDoNotOverlap() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
  }

  @Test
  void spanCoversItself() {
    assertThat(new Span(2, 5).covers(new Span(2, 5))).isTrue();
    assertThat(new Span(2, 5).covers(new Span(1, 3))).isFalse();
  }

  @Test
  void shiftedSpanIsThePieceBehindAPrefix() {
    assertThat(new Span(0, 4).shiftedBy(3).in("في دمشق")).isEqualTo("دمشق");
  }
}
