package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource({
    "الرئيس فلاديمير بوتين,فلاديمير بوتين",
    "الرئيس السوري بشار الأسد,بشار الأسد",
    "الرئيس الأسد,الأسد",
    "الرئيس الأميركي السابق باراك أوباما,باراك أوباما",
    "الرئيس الراحل حافظ الأسد,حافظ الأسد",
    "العقيد سهيل الحسن,سهيل الحسن",
    "اللواء الركن محمود الشوا,محمود الشوا",
    "الفريق أول عبد الفتاح السيسي,عبد الفتاح السيسي",
    "عميد طيار سامر العلي,سامر العلي",
    "السيد حسن نصر الله,حسن نصر الله",
    "الدكتور بشار الجعفري,بشار الجعفري",
    "د. بشار الجعفري,بشار الجعفري",
    "السيد الرئيس بشار الأسد,بشار الأسد",
    "فخامة الرئيس عبد الفتاح السيسي,عبد الفتاح السيسي",
    "سماحة الشيخ أحمد حسون,أحمد حسون",
    "آية الله العظمى علي السيستاني,علي السيستاني",
    "المستشارة الألمانية أنغيلا ميركل,أنغيلا ميركل",
    "الزعيم الكوري الشمالي كيم جونغ أون,كيم جونغ أون",
    "البطريرك بشارة الراعي,بشارة الراعي",
    "المعارض السوري ميشيل كيلو,ميشيل كيلو",
    "المدعو أبو عمر,أبو عمر"
  })
  void titleBeforeAPersonIsTakenOff(String text, String name) {
    assertThat(Titles.strip(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "وزير الخارجية الروسي سيرغي لافروف,سيرغي لافروف",
    "وزير الخارجية والمغتربين وليد المعلم,وليد المعلم",
    "وزير الخارجية لافروف,لافروف",
    "نائب وزير الخارجية الروسي ميخائيل بوغدانوف,ميخائيل بوغدانوف",
    "رئيس الوزراء العراقي السابق نوري المالكي,نوري المالكي",
    "رئيس مجلس النواب اللبناني نبيه بري,نبيه بري",
    "رئيس النظام السوري بشار الأسد,بشار الأسد",
    "رئيس هيئة الأركان الروسية فاليري غيراسيموف,فاليري غيراسيموف",
    "قائد فيلق القدس قاسم سليماني,قاسم سليماني",
    "قائد الجيش اللبناني العماد جوزيف عون,جوزيف عون",
    "مستشار الأمن القومي الأميركي جون بولتون,جون بولتون",
    "نائب الرئيس الأميركي مايك بنس,مايك بنس",
    "ملك الأردن عبد الله الثاني,عبد الله الثاني",
    "أمير قطر تميم بن حمد آل ثاني,تميم بن حمد آل ثاني",
    "رئيس إقليم كردستان مسعود بارزاني,مسعود بارزاني",
    "الأمين العام للأمم المتحدة أنطونيو غوتيريش,أنطونيو غوتيريش",
    "الأمين العام لحزب الله حسن نصر الله,حسن نصر الله",
    "المتحدثة باسم الخارجية الروسية ماريا زاخاروفا,ماريا زاخاروفا",
    "المتحدث باسم الكرملين ديمتري بيسكوف,ديمتري بيسكوف",
    "المتحدث باسم قوات سوريا الديمقراطية طلال سلو,طلال سلو",
    "المبعوث الأممي الخاص إلى سوريا ستيفان دي ميستورا,ستيفان دي ميستورا",
    "مبعوث الأمم المتحدة إلى سوريا غير بيدرسن,غير بيدرسن",
    "مندوب سوريا الدائم لدى الأمم المتحدة بشار الجعفري,بشار الجعفري",
    "ولي العهد السعودي الأمير محمد بن سلمان,محمد بن سلمان"
  })
  void officeBeforeAPersonIsTakenOffWithWhatItIsOver(String text, String name) {
    assertThat(Titles.strip(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "تنظيم داعش,داعش",
    "تنظيم الدولة الإسلامية,الدولة الإسلامية",
    "ميليشيا الحشد الشعبي,الحشد الشعبي",
    "ميليشيات الحشد الشعبي,الحشد الشعبي",
    "جماعة أنصار الله,أنصار الله",
    "ما يسمى الجيش الوطني,الجيش الوطني",
    "ما يسمى بالجيش الوطني,الجيش الوطني",
    "ما يسمى بتنظيم الدولة الإسلامية,الدولة الإسلامية",
    "ما يعرف بداعش,داعش",
    "ما يسمى بـ جيش الإسلام,جيش الإسلام",
    "ما يسمى بـ«جيش الإسلام»,جيش الإسلام",
    "ما يسمى بـ\"داعش\",داعش"
  })
  void nounBeforeAnOrganizationIsTakenOff(String text, String name) {
    assertThat(Titles.strip(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "مدينة درعا,درعا",
    "بلدة خان شيخون,خان شيخون",
    "قرية البيضة,البيضة",
    "مدينة الرقة السورية,الرقة",
    "العاصمة السورية دمشق,دمشق",
    "العاصمة دمشق,دمشق"
  })
  void settlementBeforeAPlaceIsTakenOff(String text, String name) {
    assertThat(Titles.strip(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "داعش الإرهابي,داعش",
    "تنظيم داعش الإرهابي,داعش",
    "جبهة النصرة الإرهابية,جبهة النصرة",
    "تنظيم داعش المحظور في روسيا,داعش",
    "علي بن أبي طالب (رض),علي بن أبي طالب",
    "الحسين ( ع ),الحسين",
    "عمر بن الخطاب رضي الله عنه,عمر بن الخطاب",
    "زايد بن سلطان رحمه الله,زايد بن سلطان"
  })
  void epithetBehindANameIsTakenOff(String text, String name) {
    assertThat(Titles.strip(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "الرئيس",
        "العقيد",
        "وزير الخارجية",
        "وزير الخارجية الروسي",
        "الرئيس السوري",
        "رئيس الوزراء",
        "الأمين العام للأمم المتحدة",
        "أمير الكويت",
        "تنظيم",
        "مدينة",
        "الإرهابي",
        "التنظيم الإرهابي",
        "المجموعات الإرهابية",
        "الفريق الروسي",
        "اللواء 105",
        ""
      })
  void titleAloneStays(String text) {
    assertThat(Titles.strip(text)).isEqualTo(new StrippedName(text, java.util.List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "أمير عبد اللهيان",
        "حسين أمير عبد اللهيان",
        "سيد قطب",
        "شيخ أحمد",
        "أحمد السيد",
        "رفعت السعيد",
        "رائد صالح",
        "عماد مغنية",
        "محمد العقيد",
        "علي الشيخ",
        "الشيخ مقصود",
        "حي الشيخ مقصود",
        "السيدة زينب",
        "أمين معلوف",
        "ملك جلول"
      })
  void namesThatLookLikeTitlesStay(String text) {
    assertThat(Titles.strip(text).name()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وكالة سانا",
        "حزب الله",
        "حزب العمال الكردستاني",
        "حركة حماس",
        "جبهة النصرة",
        "قناة الجزيرة",
        "لواء الفتح",
        "مجلس الأمن الدولي",
        "وزارة الخارجية الروسية",
        "الجيش السوري",
        "المعارضة السورية المسلحة",
        "فريق العمل",
        "سيادة القانون"
      })
  void nounsOfAnOrganizationsNameStay(String text) {
    assertThat(Titles.strip(text).name()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "محافظة درعا",
        "ريف دمشق",
        "مطار حلب",
        "مدينة الصدر",
        "مدينة نصر",
        "مدينة الكويت",
        "مدينة دبي للإعلام",
        "جمهورية مصر العربية",
        "ولاية تكساس"
      })
  void nounsThatMakeAnotherPlaceStay(String text) {
    assertThat(Titles.strip(text).name()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "رئيس حزب الشعب الجمهوري كمال كيليتشدار أوغلو",
        "المدير العام لمنظمة الصحة العالمية تيدروس غيبريسوس",
        "قائد الجيش في حلب",
        "رئيس حركة حماس إسماعيل هنية"
      })
  void officeWhoseEndIsUnclearStays(String text) {
    assertThat(Titles.strip(text).name()).isEqualTo(text);
  }

  @Test
  void titlesAreGivenAsWrittenInTextOrder() {
    StrippedName stripped = Titles.strip("وزير الدفاع الروسيّ الجنرال سيرغي شويغو (رض)");

    assertThat(stripped.name()).isEqualTo("سيرغي شويغو");
    assertThat(stripped.titles()).containsExactly("وزير الدفاع الروسيّ", "الجنرال", "(رض)");
  }

  @Property
  @Domain(Texts.class)
  void nameIsAPieceOfTheTextAndNeverEmptied(@ForAll String text) {
    StrippedName stripped = Titles.strip(text);

    assertThat(text).contains(stripped.name());
    assertThat(stripped.name().isEmpty()).isEqualTo(text.isEmpty());
  }
}
