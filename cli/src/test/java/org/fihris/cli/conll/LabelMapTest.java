package org.fihris.cli.conll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelMapTest {

  private static final LabelMap NONE = new LabelMap(java.util.Map.of());

  @Test
  void writesShortNamesWhereTheCorpusHasNoOthers() {
    assertThat(NONE.toCorpusTag("B-PERSON")).isEqualTo("B-PER");
    assertThat(NONE.toCorpusTag("I-LOCATION")).isEqualTo("I-LOC");
    assertThat(NONE.toCorpusTag("B-ORGANIZATION")).isEqualTo("B-ORG");
    assertThat(NONE.toCorpusTag("B-MISC")).isEqualTo("B-MISC");
    assertThat(NONE.toCorpusTag("O")).isEqualTo("O");
  }

  @Test
  void writesTheCorpusNameWhereItIsGiven() {
    assertThat(LabelMap.parse("PERS=PER,GPE=LOC").toCorpusTag("I-PERSON")).isEqualTo("I-PERS");
    assertThat(LabelMap.parse("PERS=PER,GPE=LOC").toCorpusTag("B-LOCATION")).isEqualTo("B-GPE");
  }

  @Test
  void refusesAPartThatIsNoPair() {
    assertThatThrownBy(() -> LabelMap.parse("PERS=PER,LOC"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'LOC'");
  }

  @Test
  void refusesATagThatIsNoneOfOurs() {
    assertThatThrownBy(() -> NONE.toCorpusTag("X-PERSON"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
