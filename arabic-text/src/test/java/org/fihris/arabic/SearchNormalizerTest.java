package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchNormalizerTest {

  @ParameterizedTest
  @CsvSource({"أحمد,احمد", "إدلب,ادلب", "آسيا,اسيا", "ٱلرقة,الرقه"})
  void alefLosesHamzaMaddaAndWasla(String text, String form) {
    assertThat(SearchNormalizer.searchForm(text)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({"مؤمن,مومن", "رئيس,رييس"})
  void wawAndYehLoseTheirHamza(String text, String form) {
    assertThat(SearchNormalizer.searchForm(text)).isEqualTo(form);
  }

  @Test
  void hamzaOnTheLineTellsNamesApart() {
    assertThat(SearchNormalizer.searchForm("علاء"))
        .isNotEqualTo(SearchNormalizer.searchForm("علا"));
  }

  @Test
  void decomposedHamzaIsThatOfTheComposedLetter() {
    assertThat(SearchNormalizer.searchForm("\u0627\u0654\u0648\u0654\u064A\u0654"))
        .isEqualTo(SearchNormalizer.searchForm("أؤئ"));
  }

  @Test
  void alefMaksuraIsYeh() {
    assertThat(SearchNormalizer.searchForm("مصطفى")).isEqualTo("مصطفي");
  }

  @Test
  void tehMarbutaIsHeh() {
    assertThat(SearchNormalizer.searchForm("حماة")).isEqualTo("حماه");
  }

  @Test
  void tatweelIsDropped() {
    assertThat(SearchNormalizer.searchForm("لـسوريـــا")).isEqualTo("لسوريا");
  }

  @Test
  void harakatAreDropped() {
    assertThat(SearchNormalizer.searchForm("مُحَمَّدٌ")).isEqualTo("محمد");
  }

  @Test
  void superscriptAlefIsDropped() {
    assertThat(SearchNormalizer.searchForm("هٰذا")).isEqualTo("هذا");
  }

  @Test
  void quranicMarksAreDropped() {
    assertThat(SearchNormalizer.searchForm("قال\u06D6\u06DD\u08F0")).isEqualTo("قال");
  }

  @ParameterizedTest
  @CsvSource({"٢٠١٧,2017", "۲۰۱۷,2017", "２０１７,2017", "٢٫٥,2.5", "١٬٠٠٠,'1,000'"})
  void digitsAndTheirSeparatorsAreAscii(String text, String form) {
    assertThat(SearchNormalizer.searchForm(text)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({"ﻻ,لا", "ﷲ,الله", "ﻣﻮﺳﻜﻮ,موسكو", "ﱠ,''", "ﹰ,''"})
  void presentationFormsAreOpened(String text, String form) {
    assertThat(SearchNormalizer.searchForm(text)).isEqualTo(form);
  }

  @Test
  void persianYehAndKafAreArabic() {
    assertThat(SearchNormalizer.searchForm("کربلای")).isEqualTo("كربلاي");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u200E", "\u200F", "\u202B", "\u2067", "\u200C", "\uFEFF", "\u00AD", "\u061C"})
  void invisibleMarksAreDroppedInsideWordsToo(String mark) {
    assertThat(SearchNormalizer.searchForm("سور" + mark + "يا")).isEqualTo("سوريا");
  }

  @Test
  void latinIsLowerCasedWithoutAccents() {
    assertThat(SearchNormalizer.searchForm("HIMARS Évian İzmir")).isEqualTo("himars evian izmir");
  }

  @Test
  void whiteSpaceRunIsOneSpaceAndNoneAtTheEnds() {
    assertThat(SearchNormalizer.searchForm("\u00A0\n دير \t\u064B\u200F الزور \u2028"))
        .isEqualTo("دير الزور");
  }

  @Test
  void droppedMarkNeverJoinsLoneSurrogates() {
    assertThat(SearchNormalizer.searchForm("\uD83D\u200D\uDE00")).isEqualTo("\uFFFD\uFFFD");
  }

  @Test
  void spanOfTheFormLeadsBackToTheWordWithItsMarks() {
    String text = "زار  مُوسْكُوٌ\u200F أمس";
    NormalizedText normalized = SearchNormalizer.normalize(text);
    int begin = normalized.text().indexOf("موسكو");

    Span original = normalized.offsets().toOriginal(new Span(begin, begin + 5));

    assertThat(original.in(text)).isEqualTo("مُوسْكُوٌ");
  }

  @Test
  void everyLetterOfALigatureLeadsBackToTheLigature() {
    NormalizedText normalized = SearchNormalizer.normalize("فﻻح");

    assertThat(normalized.text()).isEqualTo("فلاح");
    assertThat(normalized.offsets().toOriginal(new Span(2, 3))).isEqualTo(new Span(1, 2));
  }

  @Test
  void everyCharacterHasAStableForm() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String form = SearchNormalizer.searchForm("a" + Character.toString(codePoint) + "b");
      assertThat(SearchNormalizer.searchForm(form)).as("U+%04X", codePoint).isEqualTo(form);
    }
  }

  @Property
  @Domain(Texts.class)
  void formIsStable(@ForAll String text) {
    String form = SearchNormalizer.searchForm(text);

    assertThat(SearchNormalizer.searchForm(form)).isEqualTo(form);
  }

  @Property
  @Domain(Texts.class)
  void everyPieceOfTheFormIsTheFormOfItsOrigin(@ForAll String text) {
    NormalizedText normalized = SearchNormalizer.normalize(text);
    OffsetMap offsets = normalized.offsets();

    assertThat(offsets.derivedLengthUtf16()).isEqualTo(normalized.text().length());
    assertThat(offsets.originalLengthUtf16()).isEqualTo(text.length());
    for (Span word : Words.words(normalized.text())) {
      Span origin = offsets.toOriginal(word);
      assertThat(SearchNormalizer.searchForm(origin.in(text))).contains(word.in(normalized.text()));
      assertThat(offsets.toDerived(origin)).hasValueSatisfying(back -> back.covers(word));
    }
  }
}
