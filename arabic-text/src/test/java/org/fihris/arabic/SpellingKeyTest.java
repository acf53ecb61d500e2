package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingKeyTest {

  @ParameterizedTest
  @CsvSource({"سوريا,سورية", "أستانا,آستانة", "عبد الله,عبدالله", "حماة,حماه", "صنعاء,صنعا"})
  void spellingsOfANameMeet(String one, String other) {
    assertThat(SpellingKey.of(one)).isEqualTo(SpellingKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({"حسن,حسان", "علي,علاء", "عمر,عمرو", "قنا,قناة"})
  void otherNamesStayApart(String one, String other) {
    assertThat(SpellingKey.of(one)).isNotEqualTo(SpellingKey.of(other));
  }
}
