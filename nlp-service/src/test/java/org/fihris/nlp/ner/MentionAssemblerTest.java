package org.fihris.nlp.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fihris.arabic.Span;
import org.fihris.arabic.Words;
import org.fihris.contracts.EntityType;
import org.fihris.names.Lexicon;
import org.fihris.names.LexiconEntity;
import org.fihris.names.NameInText;
import org.fihris.names.NameWords;
import org.fihris.nlp.segment.Word;
import org.junit.jupiter.api.Test;

class MentionAssemblerTest {
  private static final NameWords NAME_WORDS = new NameWords(Lexicon.of(List.of()));
  private static final MentionAssembler ASSEMBLER = new MentionAssembler(NAME_WORDS);

  @Test
  void anAttachedConjunctionStaysOutside() {
    assertThat(surfaces("أنقرة وموسكو", 1, 2)).containsExactly("موسكو");
  }

  @Test
  void aPrepositionBeforeTheArticleStaysOutsideAndTheArticleInside() {
    assertThat(surfaces("في بالقاهرة", 1, 2)).containsExactly("القاهرة");
  }

  @Test
  void doubleLamStaysWhole() {
    assertThat(surfaces("للتحالف الدولي", 0, 2)).containsExactly("للتحالف الدولي");
  }

  @Test
  void aNameOfTheLexiconKeepsItsFirstLetter() {
    LexiconEntity place =
        new LexiconEntity(
            "bashiqa",
            EntityType.LOCATION,
            "بعشيقة",
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    MentionAssembler assembler = new MentionAssembler(new NameWords(Lexicon.of(List.of(place))));
    String text = "بعشيقة لبعشيقة";

    assertThat(assembler.assemble(text, words(text), List.of(range(0, 1), range(1, 2))))
        .extracting(NameInText::surface)
        .containsExactly("بعشيقة", "بعشيقة");
  }

  @Test
  void onlyTheFirstWordLosesItsProclitic() {
    assertThat(surfaces("روسيا وتركيا", 0, 2)).containsExactly("روسيا وتركيا");
  }

  @Test
  void quotationMarksAroundANameStayOutside() {
    assertThat(surfaces("قالت «قسد»، أمس", 1, 5)).containsExactly("قسد");
  }

  @Test
  void aClosingBracketStaysWithItsOpeningOne() {
    assertThat(surfaces("قوات سورية (قسد)،", 0, 6)).containsExactly("قوات سورية (قسد)");
  }

  @Test
  void merePunctuationNamesNothing() {
    assertThat(surfaces("قال : « نعم", 1, 3)).isEmpty();
  }

  @Test
  void aNameSpansAWordThatTheModelDoesNotSee() {
    // The tatweel between the two has no sub-word token, so it is no word here.
    String text = "سيرغي ـ لافروف";
    List<Word> words = List.of(new Word(new Span(0, 5), 0), new Word(new Span(8, 14), 1));

    assertThat(ASSEMBLER.assemble(text, words, List.of(range(0, 2))))
        .extracting(NameInText::surface)
        .containsExactly(text);
  }

  @Property
  void surfacesStandAtTheirSpansInOrderAndCutNoWordButForItsProclitics(
      @ForAll("texts") String text, @ForAll List<Boolean> cuts) {
    List<Word> words = words(text);
    List<WordRange> ranges = new ArrayList<>();
    int begin = 0;
    for (int at = 1; at <= words.size(); at++) {
      if (at - 1 < cuts.size() && cuts.get(at - 1)) {
        ranges.add(range(begin, at));
        begin = at;
      }
    }

    List<NameInText> names = ASSEMBLER.assemble(text, words, ranges);

    int end = 0;
    for (NameInText name : names) {
      assertThat(name.span().beginUtf16()).isGreaterThanOrEqualTo(end);
      assertThat(name.surface()).isEqualTo(name.span().in(text)).isNotBlank();
      assertThat(words).extracting(word -> word.span().endUtf16()).contains(name.span().endUtf16());
      assertThat(words)
          .anyMatch(
              word ->
                  word.span().beginUtf16() + NAME_WORDS.procliticLength(word.span().in(text), "")
                      == name.span().beginUtf16());
      end = name.span().endUtf16();
    }
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("والبكفسقر سوريا 7x.«»()،\u0640\u064B\u200F\uD83D\uDE42\n".toCharArray())
        .ofMaxLength(60);
  }

  private static List<String> surfaces(String text, int beginWord, int endWord) {
    return ASSEMBLER.assemble(text, words(text), List.of(range(beginWord, endWord))).stream()
        .map(NameInText::surface)
        .toList();
  }

  private static List<Word> words(String text) {
    return Words.words(text).stream().map(span -> new Word(span, 0)).toList();
  }

  private static WordRange range(int begin, int end) {
    return new WordRange(begin, end, EntityType.LOCATION, 0.5);
  }
}
