package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class OffsetMapTest {

  /** "abcdef" to "bXYe": a, c and f vanished, d became XY. */
  private static final OffsetMap MAP =
      new OffsetMap.Builder().append(1, 1, 2).append(2, 3, 4).append(1, 4, 5).build(6);

  @Test
  void whatVanishedInsideASpanIsInsideItsOrigin() {
    assertThat(MAP.toOriginal(new Span(0, 2))).isEqualTo(new Span(1, 4));
  }

  @Test
  void whatVanishedAroundASpanIsNot() {
    assertThat(MAP.toOriginal(new Span(0, 4))).isEqualTo(new Span(1, 5));
  }

  @Test
  void originalSpanLeadsToAllThatItBecame() {
    assertThat(MAP.toDerived(new Span(3, 4))).contains(new Span(1, 3));
  }

  @Test
  void vanishedSpanLeadsNowhere() {
    assertThat(MAP.toDerived(new Span(2, 3))).isEmpty();
    assertThat(MAP.toDerived(new Span(5, 6))).isEmpty();
  }

  @Test
  void extendedPieceTakesWhatVanishedBehindIt() {
    OffsetMap map = new OffsetMap.Builder().append(2, 0, 1).extendLast(3).build(3);

    assertThat(map.toOriginal(new Span(0, 1))).isEqualTo(new Span(0, 3));
  }

  @Test
  void identityLeadsToTheSamePlace() {
    assertThat(OffsetMap.identity(4).toOriginal(new Span(1, 3))).isEqualTo(new Span(1, 3));
  }

  @Test
  void chainLeadsThroughBothMaps() {
    // "bXYe" to "Ye"
    OffsetMap next = new OffsetMap.Builder().append(1, 2, 3).append(1, 3, 4).build(4);

    assertThat(MAP.andThen(next).toOriginal(new Span(0, 2))).isEqualTo(new Span(3, 5));
  }

  @Test
  void mapsOfDifferentTextsDoNotChain() {
    assertThatIllegalArgumentException().isThrownBy(() -> MAP.andThen(OffsetMap.identity(5)));
  }

  @Test
  void piecesComeInOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OffsetMap.Builder().append(1, 3, 4).append(1, 1, 2));
  }

  @Test
  void spanBehindTheTextIsRefused() {
    assertThatThrownBy(() -> MAP.toOriginal(new Span(3, 5)))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> MAP.toDerived(new Span(5, 7)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Property
  @Domain(Texts.class)
  void chainOfTwoNormalisationsIsTheFirst(@ForAll String text) {
    NormalizedText once = SearchNormalizer.normalize(text);
    NormalizedText twice = SearchNormalizer.normalize(once.text());
    OffsetMap chained = once.offsets().andThen(twice.offsets());

    for (int i = 0; i < once.text().length(); i++) {
      Span unit = new Span(i, i + 1);
      Span viaBoth = chained.toOriginal(unit);
      assertThat(viaBoth.covers(once.offsets().toOriginal(unit))).isTrue();
    }
  }
}
