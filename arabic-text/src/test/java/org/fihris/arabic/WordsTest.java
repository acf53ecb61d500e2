package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void blanksSeparateWords() {
    assertThat(words("دير\u00A0الزور\tأمس")).containsExactly("دير", "الزور", "أمس");
  }

  @Test
  void everyPunctuationMarkIsAWord() {
    assertThat(words("(قسد)،«داعش»..."))
        .containsExactly("(", "قسد", ")", "،", "«", "داعش", "»", ".", ".", ".");
  }

  @Test
  void marksAndTatweelBelongToTheirWord() {
    assertThat(words("مُحَمَّد لـ«قسد»")).containsExactly("مُحَمَّد", "لـ", "«", "قسد", "»");
  }

  @Test
  void lettersAndDigitsMayShareAWord() {
    assertThat(words("الـ24 F16")).containsExactly("الـ24", "F16");
  }

  @Test
  void decimalPointIsAWord() {
    assertThat(words("2.5")).containsExactly("2", ".", "5");
  }

  @Test
  void joinerStaysInsideAWord() {
    assertThat(words("می\u200Cخواهد")).containsExactly("می\u200Cخواهد");
  }

  @Test
  void bidiMarksAroundAWordAreInNone() {
    assertThat(words("\u200Fدمشق\u200F \u202Bحلب\u202C \u200E")).containsExactly("دمشق", "حلب");
  }

  @Test
  void emojiIsAWordWithItsMarks() {
    assertThat(words("دمشق\u2764\uFE0F\uD83D\uDE00"))
        .containsExactly("دمشق", "\u2764\uFE0F", "\uD83D\uDE00");
  }

  @Test
  void endOfVerseIsAWord() {
    assertThat(words("قال \u06DD")).containsExactly("قال", "\u06DD");
  }

  @Test
  void loneSurrogateIsAWord() {
    assertThat(words("أ\uD83Dب")).containsExactly("أ", "\uD83D", "ب");
  }

  @Property
  @Domain(Texts.class)
  void everyVisibleCharacterIsInExactlyOneWord(@ForAll String text) {
    Partition.check(text, Words.words(text));
  }

  @Property
  @Domain(Texts.class)
  void wordIsARunOfPartsOrOneOtherCharacter(@ForAll String text) {
    assertThat(words(text))
        .allSatisfy(
            word -> {
              int first = word.codePointAt(0);
              assertThat(word.codePoints().skip(1))
                  .allMatch(
                      next ->
                          Words.isPart(first)
                              ? Words.isPart(next) || Invisible.isFormat(next)
                              : Invisible.isMark(next));
            });
  }

  private static List<String> words(String text) {
    return Words.words(text).stream().map(word -> word.in(text)).toList();
  }
}
