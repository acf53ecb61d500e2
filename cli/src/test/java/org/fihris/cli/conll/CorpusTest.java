package org.fihris.cli.conll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {

  @Test
  void blankLinesEndSentences() {
    assertThat(Corpus.parse("\n\nزار O\nمحمد B-PER\n\n \n\nدمشق B-LOC\n").sentences())
        .containsExactly(
            List.of(new TaggedToken("زار", "O"), new TaggedToken("محمد", "B-PER")),
            List.of(new TaggedToken("دمشق", "B-LOC")));
  }

  @Test
  void columnsAreSplitAtSpacesTabsAndNoBreakSpaces() {
    assertThat(Corpus.parse("دمشق\tx y\u00a0B-LOC").sentences())
        .containsExactly(List.of(new TaggedToken("دمشق", "B-LOC")));
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(Corpus.parse("\ufeffدمشق B-LOC").sentences())
        .containsExactly(List.of(new TaggedToken("دمشق", "B-LOC")));
  }

  @Test
  void anInvisibleCharacterStaysInTheTokenButNotInTheTag() {
    assertThat(Corpus.parse("\u200fدمشق \u200eB-LOC").sentences())
        .containsExactly(List.of(new TaggedToken("\u200fدمشق", "B-LOC")));
  }

  @Test
  void aLineOfInvisibleCharactersIsBlank() {
    assertThat(Corpus.parse("أ O\n\u200f\nب O").sentences()).hasSize(2);
  }

  @Test
  void aTokenWithoutATagIsOutside() {
    assertThat(Corpus.parse("دمشق").sentences())
        .containsExactly(List.of(new TaggedToken("دمشق", "O")));
  }

  @Test
  void anUnderscoreInATagIsReadAsAHyphen() {
    assertThat(Corpus.parse("دمشق B_LOC\nأمس B_\n").sentences())
        .containsExactly(List.of(new TaggedToken("دمشق", "B-LOC"), new TaggedToken("أمس", "B_")));
  }

  @Test
  void windowsLineEndsAreLineEnds() {
    assertThat(Corpus.parse("أ O\r\n\r\nب O\r\n").sentences()).hasSize(2);
  }

  @Test
  void formatsWhatItParsed() {
    String text = "زار O\n\u200fمحمد B-PER\n\nدمشق B-LOC\n\n";

    assertThat(Corpus.parse(text).format()).isEqualTo(text);
  }

  @Test
  void refusesTagsThatDoNotLineUp() {
    Corpus corpus = Corpus.parse("أ O\nب O\n");

    assertThatThrownBy(() -> corpus.withTags(List.of(List.of("O"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 tags for the 2 tokens");
  }
}
