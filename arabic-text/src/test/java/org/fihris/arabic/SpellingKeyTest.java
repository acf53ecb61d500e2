package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingKeyTest {

  @ParameterizedTest
  @CsvSource({
    "إدلب,ادلب",
    "أحمد,احمد",
    "حماة,حماه",
    "الحسكة,الحسكه",
    "كوباني,كوبانى",
    "مصطفى,مصطفي",
    "مُحَمَّد,محمد",
    "معرّة النعمان,معرة النعمان",
    "مسؤول,مسئول",
    "هيئة تحرير الشام,هيأة تحرير الشام",
    "شؤون اللاجئين,شئون اللاجئين",
    "طرطـــوس,طرطوس"
  })
  void handsOfEditorsMeet(String one, String other) {
    assertSame(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "سوريا,سورية",
    "أستانا,أستانة",
    "أستانا,آستانة",
    "صنعاء,صنعا",
    "كربلاء,كربلا",
    "سامراء,سامرا",
    "روما,رومة",
    "داريا,دارية",
    "نورا,نورة",
    "مالطا,مالطة",
    "كندا,كنده"
  })
  void endingsInAlefAndTehMarbutaMeet(String one, String other) {
    assertSame(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "عبد الله,عبدالله",
    "عبد الرحمن,عبدالرحمان",
    "أبو بكر,ابوبكر",
    "أبي بكر البغدادي,أبو بكر البغدادي",
    "أبا محمد الجولاني,أبو محمد الجولاني",
    "أبو ظبي,أبوظبي",
    "حسن نصر الله,حسن نصرالله",
    "سعد الدين الحريري,سعدالدين الحريري",
    "دير الزور,ديرالزور",
    "دير حافر,ديرحافر",
    "تل عفر,تلعفر",
    "تل أبيض,تلأبيض",
    "تل أبيب,تلابيب",
    "كفر زيتا,كفرزيتا",
    "بيت لحم,بيتلحم",
    "خان شيخون,خانشيخون",
    "رأس العين,راس العين",
    "دي ميستورا,ديميستورا",
    "دي ميستورا,دي مستورا",
    "نيو يورك,نيويورك",
    "لو دريان,لودريان",
    "ابن سلمان,بن سلمان"
  })
  void wordsWrittenTogetherAndApartMeet(String one, String other) {
    assertSame(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "قاسم سليماني,قاسم السليماني",
    "رياض حجاب,رياض الحجاب",
    "الجبهة الشامية,جبهة الشامية",
    "حي الشيخ مقصود,حي شيخ مقصود",
    "غارديان,الغارديان",
    "كرملين,الكرملين",
    "بنتاغون,البنتاغون"
  })
  void articleThatNewspapersDropIsNoMatter(String one, String other) {
    assertSame(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "ترامب,ترمب",
    "دونالد ترامب,دونالد ترمب",
    "مدفيديف,ميدفيديف",
    "زاخاروفا,زاخروفا",
    "بيدرسن,بيدرسون",
    "غير بيدرسن,غير بيدرسون",
    "نتنياهو,نتانياهو",
    "هآرتس,هارتس",
    "كازاخستان,كازخستان",
    "كلينتون,كلنتون",
    "هيلاري كلينتون,هيلري كلنتون",
    "جونسون,جونسن",
    "تيلرسون,تلرسون",
    "بيسكوف,بسكوف",
    "كوناشينكوف,كوناشنكوف",
    "لافرينتييف,لافرنتييف",
    "علييف,عليف",
    "ميركل,ميركيل",
    "موغيريني,موغريني",
    "يلدريم,يلدرم",
    "باراك أوباما,براك أوباما",
    "هيومن رايتس ووتش,هيومان رايتس ووتش",
    "الديمقراطية,الديموقراطية",
    "الفيدرالية,الفدرالية",
    "اليونيسيف,اليونيسف",
    "أوزبكستان,أوزباكستان",
    "هولندا,هولاندا",
    "أنجيلا ميركل,أنجيلا مركل",
    "مايك بنس,مايك بينس",
    "جو بايدن,جو بايدين",
    "فرانس برس,فرانس بريس",
    "ميللر,ميلر"
  })
  void foreignVowelsThatAreWrittenOrNotMeet(String one, String other) {
    assertSame(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "غوتيريس,غوتيريش",
    "غوتيريس,جوتيريس",
    "أنطونيو غوتيريش,أنتونيو جوتيريس",
    "أردوغان,أردوجان",
    "أردوغان,إردوغان",
    "انجلترا,إنكلترا",
    "بلغراد,بلجراد",
    "غوغل,جوجل",
    "غوغل,كوكل",
    "شيكاغو,شيكاجو",
    "كازاخستان,قازاخستان",
    "قيرغيزستان,كيرغيزستان",
    "لوكسمبورغ,لوكسمبورج",
    "بوغدانوف,بوجدانوف",
    "أنجيلا ميركل,أنغيلا ميركل",
    "واشنطن,واشنتن",
    "پوتين,بوتين",
    "نژاد,نجاد",
    "سيرغي شويغو,سيرجي شويجو",
    "غير بيدرسون,جير بيدرسون",
    "تشوركين,شوركين",
    "إسطنبول,استانبول"
  })
  void lettersForForeignSoundsMeet(String one, String other) {
    assertSame(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "إسحاق,إسحق",
    "داوود,داود",
    "إسماعيل,إسمعيل",
    "ميشال عون,ميشيل عون",
    "أميركا,أمريكا",
    "القوات الأميركية,القوات الأمريكية",
    "أوروبا,أوربا",
    "الاتحاد السوفياتي,الاتحاد السوفيتي",
    "سي إن إن,سي.ان.ان"
  })
  void namesWithTwoUsualSpellingsMeet(String one, String other) {
    assertSame(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "حسن,حسان",
    "حسن,حسين",
    "حسن,محسن",
    "سالم,سلم",
    "سالم,سليم",
    "سليم,سلام",
    "حامد,حمد",
    "حامد,أحمد",
    "أحمد,حمد",
    "أحمد,محمد",
    "محمد,محمود",
    "حميد,حامد",
    "عمر,عمار",
    "عمر,عمرو",
    "عامر,عمر",
    "علي,علاء",
    "علي,عالي",
    "علا,علاء",
    "كريم,كرم",
    "جمال,جميل",
    "جمال,كمال",
    "نصر,ناصر",
    "نصر,نصير",
    "ماهر,مهر",
    "سعد,سعيد",
    "سعيد,سعود",
    "سعد,سعاد",
    "صالح,صلاح",
    "خالد,خلود",
    "خالد,خليل",
    "رشيد,راشد",
    "رشيد,رشاد",
    "سمير,سامر",
    "بشار,بشير",
    "طارق,طروق",
    "فارس,فراس",
    "فهد,فؤاد",
    "قاسم,قسيم",
    "كاظم,ناظم",
    "مازن,مزين",
    "نادر,نذير",
    "وائل,والي",
    "يونس,يوسف",
    "زيد,زياد",
    "زيد,يزيد",
    "هاني,هناء",
    "ريم,رامي",
    "منى,منير",
    "ليث,ليلى",
    "إبراهيم,إبراهيمي",
    "عبد الله,عبد الإله",
    "عبد الرحمن,عبد الرحيم",
    "أبو بكر,بكر",
    "خالد بن سلمان,خالد بن سليمان",
    "علي لاريجاني,صادق لاريجاني"
  })
  void arabicNamesKeepEveryLetter(String one, String other) {
    assertDifferent(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "محمد علي,محمد العلي",
    "محمد حسن,محمد الحسن",
    "الحسن,حسن",
    "القاعدة,قاعدة",
    "أبي أحمد,أبو أحمد"
  })
  void articlesAndCasesThatMakeAnotherNameStay(String one, String other) {
    assertDifferent(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "تركيا,تركية",
    "روسيا,روسية",
    "ليبيا,ليبية",
    "أوكرانيا,أوكرانية",
    "كولومبيا,كولومبية",
    "مصر,مصرية",
    "سوريا,السورية",
    "إيران,إيراني",
    "العراق,العراقي"
  })
  void nationalityIsNotItsCountry(String one, String other) {
    assertDifferent(one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "بوتين,بوتان",
    "أنجيلا,أنغولا",
    "كولومبيا,كولومبو",
    "سلوفاكيا,سلوفينيا",
    "النيجر,نيجيريا",
    "إيران,العراق",
    "مالي,مالطا",
    "كوبا,كوريا",
    "كيري,كوريا",
    "روما,رومانيا",
    "لندن,لبنان",
    "باريس,بيروت",
    "جورجيا,جورج",
    "غانا,غينيا",
    "غينيا,غيانا",
    "إستونيا,إسبانيا",
    "النمسا,النسما",
    "موريتانيا,بريطانيا",
    "سيرغي لافروف,سيرغي شويغو",
    "بيل كلينتون,هيلاري كلينتون",
    "إيفانا ترامب,إيفانكا ترامب",
    "جورج بوش,جيب بوش",
    "هولاند,هولندا",
    "جون كيري,جان كيري",
    "مايك بنس,مايك بومبيو",
    "طاجيكستان,تركمانستان",
    "أوزبكستان,باكستان",
    "ماكين,ماكرون",
    "قنا,قناة",
    "وفا,وفاء",
    "درعا,درع",
    "الرقة,الرقي",
    "البصرة,بصرى",
    "حمص,حماة"
  })
  void otherPlacesAndPeopleStayApart(String one, String other) {
    assertDifferent(one, other);
  }

  @Test
  void keyIsReadable() {
    assertThat(SpellingKey.of("قوات سوريا الديموقراطيّة")).isEqualTo("قوات سوريه دمكرتيه");
  }

  @ParameterizedTest
  @CsvSource({"!!!,!!!", "'',''", "' \u200F ',''"})
  void nameWithoutLettersIsItsSearchForm(String name, String key) {
    assertThat(SpellingKey.of(name)).isEqualTo(key);
  }

  @Property
  @Domain(Texts.class)
  void keyOfAKeyIsItself(@ForAll String text) {
    assertThat(SpellingKey.of(SpellingKey.of(text))).isEqualTo(SpellingKey.of(text));
  }

  @Property
  void keyOfANamesKeyIsItself(@ForAll("names") String name) {
    assertThat(SpellingKey.of(SpellingKey.of(name))).isEqualTo(SpellingKey.of(name));
  }

  @Property
  void keyOfANameHasLetters(@ForAll("names") String name) {
    assertThat(SpellingKey.of(name)).isNotBlank().isEqualTo(SpellingKey.of(name).strip());
  }

  @Property
  @Domain(Texts.class)
  void keyIsThatOfTheSearchForm(@ForAll String text) {
    assertThat(SpellingKey.of(SearchNormalizer.searchForm(text))).isEqualTo(SpellingKey.of(text));
  }

  @Property
  void marksAndPresentationFormsAreNoMatter(
      @ForAll("names") String name, @ForAll("marks") String mark) {
    String marked = String.join(mark, name.split("(?<=[^ ])(?=[^ ])", -1));

    assertThat(SpellingKey.of(marked)).isEqualTo(SpellingKey.of(name));
    assertThat(SpellingKey.of(Normalizer.normalize(name, Normalizer.Form.NFKD)))
        .isEqualTo(SpellingKey.of(name));
    assertThat(SpellingKey.of(name.replace("لا", "ﻻ"))).isEqualTo(SpellingKey.of(name));
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.of("\u064E", "\u0651", "\u0640", "\u200F", "\u200C", "\u2067", "\u00AD");
  }

  /** Names of one to four words, real ones and letter salad. */
  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> words =
        Arbitraries.of(
            "عبد",
            "الله",
            "أبو",
            "أبي",
            "ابن",
            "دير",
            "الزور",
            "ديرالزور",
            "آل",
            "ثاني",
            "دي",
            "ميستورا",
            "الديموقراطية",
            "أوغلو",
            "ألكسندر",
            "الألماني",
            "تشاووش",
            "غوتيريش",
            "الحسن",
            "مجلس",
            "هآرتس",
            "كازاخستان",
            "علييف",
            "زكرياء");
    Arbitrary<String> salad =
        Arbitraries.strings()
            .withCharRange('\u0621', '\u063A')
            .withCharRange('\u0641', '\u064A')
            .ofMinLength(1)
            .ofMaxLength(9);
    Arbitrary<String> vowelled =
        Arbitraries.strings().withChars("اويتشسزجغكقبملنره").ofMinLength(2).ofMaxLength(10);
    return Arbitraries.oneOf(words, words, salad, vowelled)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(list -> String.join(" ", list));
  }

  private static void assertSame(String one, String other) {
    assertThat(SpellingKey.of(one)).isEqualTo(SpellingKey.of(other));
  }

  private static void assertDifferent(String one, String other) {
    assertThat(SpellingKey.of(one)).isNotEqualTo(SpellingKey.of(other));
  }
}
