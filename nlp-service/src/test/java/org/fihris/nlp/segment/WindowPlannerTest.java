package org.fihris.nlp.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WindowPlannerTest {
  private static final WindowPlanner PLANNER = new WindowPlanner(20, 10, 4);

  @Test
  void sentencesAreJoinedUpToTheTarget() {
    assertThat(PLANNER.plan(sentences(4, 4, 4)))
        .containsExactly(new Window(0, 8), new Window(8, 12));
  }

  @Test
  void aSentenceLongerThanTheTargetHasAWindowOfItsOwn() {
    assertThat(PLANNER.plan(sentences(4, 15, 4)))
        .containsExactly(new Window(0, 4), new Window(4, 19), new Window(19, 23));
  }

  @Test
  void aSentenceLongerThanTheLongestWindowIsReadInOverlappingWindows() {
    assertThat(PLANNER.plan(sentences(30))).containsExactly(new Window(0, 20), new Window(16, 30));
  }

  @Test
  void windowsOfALongSentenceBeginAndEndBetweenWords() {
    // Words of three sub-word tokens: 20 and 16 fall inside a word.
    TokenizedText text = tokenized("abcdefg ".repeat(12).strip());

    assertThat(PLANNER.plan(text))
        .containsExactly(new Window(0, 18), new Window(12, 30), new Window(24, 36));
  }

  @Test
  void aWordLongerThanAWindowIsCut() {
    TokenizedText text = tokenized("a".repeat(3 * 50));

    assertThat(PLANNER.plan(text).get(0)).isEqualTo(new Window(0, 20));
    assertThat(PLANNER.plan(text)).last().extracting(Window::endSubword).isEqualTo(50);
  }

  @Test
  void everyWindowReadsFurtherThoughALongWordFollows() {
    // words of 2, 4 and 7 sub-words: between 7 and 8, where the second window may end, none starts
    TokenizedText text =
        tokenized("a".repeat(3 * 2) + " " + "a".repeat(3 * 4) + " " + "a".repeat(3 * 7));

    assertThat(new WindowPlanner(6, 6, 1).plan(text))
        .containsExactly(new Window(0, 6), new Window(2, 8), new Window(6, 12), new Window(11, 13));
  }

  @Test
  void aTextWithoutSubwordsNeedsNoWindow() {
    assertThat(PLANNER.plan(tokenized(" \n "))).isEmpty();
  }

  @Test
  void anOverlapThatFillsTheWindowIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WindowPlanner(20, 10, 10));
  }

  @Property
  void everySubwordIsReadAndNoWindowIsTooLong(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 3, max = 40) int longest,
      @ForAll @IntRange(min = 1, max = 40) int target,
      @ForAll @IntRange(max = 19) int overlap) {
    int fittingOverlap = Math.min(overlap, (longest - 1) / 2);
    WindowPlanner planner = new WindowPlanner(longest, Math.min(target, longest), fittingOverlap);
    TokenizedText tokenized = tokenized(text);

    List<Window> windows = planner.plan(tokenized);

    int covered = 0;
    int begun = -1;
    for (Window window : windows) {
      assertThat(window.size()).isLessThanOrEqualTo(longest);
      assertThat(window.beginSubword()).isGreaterThan(begun).isLessThanOrEqualTo(covered);
      assertThat(window.endSubword()).isGreaterThan(covered);
      begun = window.beginSubword();
      covered = window.endSubword();
    }
    assertThat(covered).isEqualTo(tokenized.subwords().size());
  }

  @Property
  void neighboursShareTheOverlapWithinASentenceAndNothingBetweenSentences(
      @ForAll("texts") String text) {
    TokenizedText tokenized = tokenized(text);
    List<Window> windows = PLANNER.plan(tokenized);
    List<Integer> sentenceStarts =
        tokenized.sentences().stream().map(Sentence::beginSubword).toList();

    for (int at = 1; at < windows.size(); at++) {
      int shared = windows.get(at - 1).endSubword() - windows.get(at).beginSubword();
      if (sentenceStarts.contains(windows.get(at).beginSubword())) {
        assertThat(shared).isZero();
      } else {
        assertThat(shared).isGreaterThanOrEqualTo(4);
      }
    }
  }

  @Property
  void everyVisibleWordKeepsItsPlace(@ForAll("texts") String text) {
    for (Sentence sentence : tokenized(text).sentences()) {
      for (Word word : sentence.words()) {
        assertThat(word.firstSubword())
            .isGreaterThanOrEqualTo(sentence.beginSubword())
            .isLessThan(sentence.endSubword());
        assertThat(tokenized(text).subwords().get(word.firstSubword()).span().beginUtf16())
            .isEqualTo(word.span().beginUtf16());
      }
    }
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars(
            'ا', 'ب', 'و', 'ل', 'ة', 'x', '7', ' ', ' ', ' ', '.', '\n', '«', '»', '،', '\u0640',
            '\u064B', '\u200F', '\uD83D', '\uDE42')
        .ofMaxLength(400);
  }

  private static TokenizedText sentences(int... words) {
    StringBuilder text = new StringBuilder();
    for (int count : words) {
      text.append("ab ".repeat(count).strip()).append('\n');
    }
    return tokenized(text.toString());
  }

  private static TokenizedText tokenized(String text) {
    return TokenizedText.of(text, SentencedText.of(text).sentences(), new PieceTokenizer());
  }
}
