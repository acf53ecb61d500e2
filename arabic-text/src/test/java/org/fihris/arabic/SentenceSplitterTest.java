package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  @ParameterizedTest
  @ValueSource(strings = {".", "!", "?", "؟", "۔", "…", "...", "؟!", "!!!"})
  void terminatorAndBlankEndASentence(String terminator) {
    assertThat(split("وصل الوفد" + terminator + " بدأت المحادثات"))
        .containsExactly("وصل الوفد" + terminator, "بدأت المحادثات");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n", "\u2028", " \n "})
  void lineBreakEndsASentenceWithoutPunctuation(String lineBreak) {
    assertThat(split("اتفاق" + lineBreak + "وقال الأردن")).containsExactly("اتفاق", "وقال الأردن");
  }

  @ParameterizedTest
  @ValueSource(strings = {"؛ ", "، ", ": "})
  void lighterPunctuationEndsNone(String mark) {
    assertOneSentence("تأخر الوفد" + mark + "الطريق مقطوع");
  }

  @Test
  void closingGuillemetStaysWithItsSentence() {
    assertThat(split("قال «تقدمت قواتنا.» ثم صمت."))
        .containsExactly("قال «تقدمت قواتنا.»", "ثم صمت.");
  }

  @Test
  void fullStopMayFollowTheClosingQuote() {
    assertThat(split("أكد وجود مناطق «على أرض الواقع». وأضاف"))
        .containsExactly("أكد وجود مناطق «على أرض الواقع».", "وأضاف");
  }

  @Test
  void straightQuoteClosesWhereOneIsOpen() {
    assertThat(split("قال \"انتهى الأمر.\" وخرج")).containsExactly("قال \"انتهى الأمر.\"", "وخرج");
  }

  @Test
  void straightQuoteOpensWhereNoneIsOpen() {
    assertThat(split("خرج من المدينة.\"قسد\" تتقدم"))
        .containsExactly("خرج من المدينة.", "\"قسد\" تتقدم");
  }

  @Test
  void quoteLeftOpenDoesNotReachTheNextLine() {
    assertThat(split("قال \"نعم\nخرج من المدينة.\"قسد\" تتقدم"))
        .containsExactly("قال \"نعم", "خرج من المدينة.", "\"قسد\" تتقدم");
  }

  @Test
  void lostBlankDoesNotJoinSentences() {
    assertThat(split("أول تظاهرة من هذا النوع.«قسد» تتقدَّم داخل المدينة"))
        .containsExactly("أول تظاهرة من هذا النوع.", "«قسد» تتقدَّم داخل المدينة");
    assertThat(split("انتهى الاجتماع عام 2017.وقال الوزير"))
        .containsExactly("انتهى الاجتماع عام 2017.", "وقال الوزير");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "بلغ النمو 2.5 في المئة",
        "بلغ النمو ٢.٥ في المئة",
        "بلغ النمو ٢٫٥ في المئة",
        "عند الساعة 10.30 صباحا"
      })
  void decimalIsOneNumber(String text) {
    assertOneSentence(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "نقلت وكالة أ.ف.ب عن مصدر",
        "نقلت وكالة (أ.ف.ب) عن مصدر",
        "نوع كيه.إتش-101 الأحدث",
        "قالت بي.بي.سي أمس",
        "قالت لسي.إن.إن أمس",
        "صندوق ص.ب 120",
        "نقلت (أ. ف. ب) عن مصدر",
        "عام 275ق.م في بابل"
      })
  void stopBetweenSpelledLettersJoinsThem(String text) {
    assertOneSentence(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "حضر د. سمير التقي",
        "حضر د. سَمير التقي",
        "حضر م. سمير التقي",
        "حضر أ. د. سمير التقي",
        "حضر أ.د. سمير التقي",
        "حضر علي ود. سمير",
        "حضر د . سمير التقي"
      })
  void titleLetterBelongsToTheName(String text) {
    assertOneSentence(text);
  }

  @Test
  void spelledAgencyWithItsOwnStopEndsASentence() {
    assertThat(split("نقلت أ.ف.ب. وقال الوزير")).containsExactly("نقلت أ.ف.ب.", "وقال الوزير");
  }

  @Test
  void letterBehindANumberIsAnEraAndEndsASentence() {
    assertThat(split("في عام 1445 هـ. وقال")).containsExactly("في عام 1445 هـ.", "وقال");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "دعمت قوات U.S. العملية",
        "قال Mr. Smith أمس",
        "كتب J. Smith أمس",
        "موقع example.org أمس"
      })
  void latinAbbreviationEndsNone(String text) {
    assertOneSentence(text);
  }

  @Test
  void latinLowerCaseContinuesASentence() {
    assertOneSentence("شركة Yahoo! news الأميركية");
  }

  @Test
  void misplacedDecimalPointEndsNone() {
    assertOneSentence("ارتفع المؤشر 437 .0% أمس");
  }

  @Test
  void whatHasNoWordStaysWithTheSentenceBeforeIt() {
    assertThat(split("وصل الوفد. . بدأت المحادثات! ؟"))
        .containsExactly("وصل الوفد. .", "بدأت المحادثات! ؟");
  }

  @Test
  void whatHasNoWordStaysWithTheSentenceAfterItWhereNoneIsBefore() {
    assertThat(split("اتفاق\n... بدأت المحادثات")).containsExactly("اتفاق", "... بدأت المحادثات");
  }

  @Test
  void lineWithoutAWordStandsAlone() {
    assertThat(split("وصل الوفد\n***\nبدأت المحادثات"))
        .containsExactly("وصل الوفد", "***", "بدأت المحادثات");
  }

  @Test
  void numberOfAListItemBelongsToIt() {
    assertThat(split("1. وقف النار\n2. تبادل الأسرى"))
        .containsExactly("1. وقف النار", "2. تبادل الأسرى");
  }

  @Test
  void ellipsisForLeftOutWordsEndsNone() {
    assertOneSentence("قال إن … الوضع صعب");
    assertOneSentence("قال إن ... الوضع صعب");
    assertOneSentence("موسكو...وحلفاؤها");
  }

  @Test
  void commaBehindAQuotedQuestionContinues() {
    assertOneSentence("سأل «من هناك؟»، ثم خرج");
  }

  @Test
  void bidiMarkBehindTheStopIsNoObstacle() {
    assertThat(split("وصل الوفد.\u200F بدأت المحادثات"))
        .containsExactly("وصل الوفد.", "بدأت المحادثات");
  }

  @Test
  void blankTextHasNoSentence() {
    assertThat(SentenceSplitter.split(" \n\u200F\t")).isEmpty();
  }

  @Property
  @Domain(Texts.class)
  void everyVisibleCharacterIsInExactlyOneSentence(@ForAll String text) {
    Partition.check(text, SentenceSplitter.split(text));
  }

  @Property
  @Domain(Texts.class)
  void noSentenceCrossesALineFeed(@ForAll String text) {
    assertThat(split(text)).noneMatch(sentence -> sentence.contains("\n"));
  }

  private static void assertOneSentence(String text) {
    assertThat(split(text)).containsExactly(text);
  }

  private static List<String> split(String text) {
    return SentenceSplitter.split(text).stream().map(sentence -> sentence.in(text)).toList();
  }
}
