package org.fihris.names.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LuceneArabicTest {
  private final LuceneArabic lucene = new LuceneArabic();

  @Test
  void callsNamesOfEqualStemsTheSame() {
    assertThat(lucene.same("القامشلي", "قامشلى").yes()).isTrue();
    assertThat(lucene.same("دمشق", "حلب").yes()).isFalse();
  }

  @Test
  void isRightAboutAProcliticIfOnlyTheNamesStemIsLeft() {
    assertThat(lucene.findsName(new CliticWord("والرقة", "الرقة", "و")).yes()).isTrue();
    assertThat(lucene.findsName(new CliticWord("بدرعا", "درعا", "ب")).yes()).isFalse();
  }

  @Test
  void isWrongIfItCutsTheNamesOwnFirstLetter() {
    assertThat(lucene.findsName(new CliticWord("واشنطن", "واشنطن", "own")).yes()).isFalse();
  }

  @Test
  void mayDropTheArticleAndAnEnding() {
    assertThat(lucene.findsName(new CliticWord("الرقة", "الرقة", "article")).yes()).isTrue();
  }
}
