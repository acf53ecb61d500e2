package org.fihris.arabic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that {@link Titles} knows: general knowledge of the language of the Arabic press, drawn
 * from no dictionary. Written in everyday spelling, held in search form.
 */
final class TitleWords {
  private TitleWords() {}

  /** Titles that stand before a name alone: ranks, courtesy, callings; offices with the article. */
  static final Set<String> TITLES =
      words(
          """
          الرئيس الرئيسة الوزير الوزيرة السفير السفيرة النائب النائبة القائد القيادي القيادية
          المستشار المستشارة المتحدث المتحدثة الناطق الناطقة المبعوث المبعوثة المندوب المندوبة
          الأمين المدير المديرة المنسق المنسقة الممثل الممثلة المفوض المفوضة المرشد الزعيم الزعيمة
          المحافظ الحاكم العاهل الملك الملكة الأمير الأميرة الشيخ الشيخة السيد السيدة الآنسة
          الدكتور الدكتورة البروفيسور البروفسور الأستاذ الأستاذة المهندس المهندسة المحامي المحامية
          القاضي الحاج الصحفي الصحفية الصحافي الصحافية الإعلامي الإعلامية الكاتب الكاتبة الناشط
          الناشطة المعارض الباحث الباحثة المحلل الخبير الفنان الفنانة الشاعر المخرج اللاعب
          المدرب الداعية المفتي البابا البطريرك المطران الكاردينال القس الخوري الأنبا الإرهابي
          الشهيد المدعو المدعوة المسمى المسماة
          العقيد العميد اللواء الفريق العماد المشير الرائد النقيب الملازم المقدم المساعد الرقيب
          الجنرال الكولونيل الأدميرال المارشال الطيار
          عقيد عميد ملازم جنرال كولونيل أدميرال مارشال دكتور دكتورة بروفيسور كاردينال
          """);

  /** Courtesies before a title; before anything else they are words of their own. */
  static final Set<String> COURTESIES =
      words("معالي سعادة فخامة جلالة سمو سماحة فضيلة سيادة نيافة غبطة قداسة");

  /** Titles of several words. */
  static final List<List<String>> PHRASES =
      phrases(
          "ما يسمى",
          "ما تسمى",
          "ما يسمى ب",
          "ما تسمى ب",
          "ما يعرف ب",
          "ما تعرف ب",
          "ما يعرف",
          "ما تعرف",
          "ما يعرف باسم",
          "صاحب السمو",
          "صاحب السمو الملكي",
          "صاحب الجلالة",
          "صاحب الفخامة",
          "خادم الحرمين الشريفين",
          "آية الله",
          "آية الله العظمى",
          "حجة الإسلام",
          "حجة الإسلام والمسلمين",
          "رجل الأعمال",
          "ولي العهد",
          "ولي ولي العهد",
          "الأمين العام لحزب الله",
          "د .",
          "أ . د .");

  /** Offices that need what they are over or from: {@code وزير الخارجية, أمير قطر}. */
  static final Set<String> OFFICES =
      words(
          """
          رئيس رئيسة وزير وزيرة نائب نائبة سفير سفيرة مندوب مندوبة مبعوث مبعوثة متحدث متحدثة ناطق
          ناطقة أمين قائد قائدة مدير مديرة مستشار مستشارة مساعد مساعدة ممثل ممثلة ملك ملكة أمير
          أميرة سلطان عاهل زعيم زعيمة مرشد محافظ حاكم عضو عمدة وكيل مفوض مفوضة منسق منسقة مفتي
          """);

  /** What offices are over or from, countries apart; each may follow another. */
  static final Set<String> OFFICE_COMPLEMENTS =
      words(
          """
          الوزراء الحكومة الجمهورية الدولة البرلمان مجلس النواب الشعب الشيوخ الأمة الأمن القومي
          الوطني الشورى الخبراء الخارجية الدفاع الداخلية العدل المالية الاقتصاد الطاقة النفط
          الإعلام الثقافة التعليم التربية الصحة التجارة الصناعة الزراعة النقل السياحة البيئة العمل
          المغتربين الهجرة الخزانة وزارة وزير رئيس رئاسة نائب مساعد مدير قائد الرئيس الاستخبارات
          المخابرات أركان الأركان هيئة الجيش جيش القوات قوات المسلحة الجوية البرية البحرية القيادة
          المركزية الحرس الثوري فيلق القدس وفد لجنة الائتلاف التحالف المعارضة الكنيست الكونغرس
          الدوما الكرملين البنتاغون البيت الأبيض الإدارة المحكمة العليا بلدية إدارة شؤون مكتب
          الأمم المتحدة الولايات المملكة الاتحاد الأوروبي المفوضية الجامعة جامعة الدول حلف شمال
          الأطلسي الناتو النظام الرئيس إقليم كردستان عام عامة سر أول خاص خاصة أممي أممية الثورة الإسلامية الأزهر
          """);

  /** Prepositions between an office and what it is over or from. */
  static final Set<String> OFFICE_PREPOSITIONS = words("باسم إلى لدى في لشؤون");

  /** What may follow a title or an office beside nationalities. */
  static final Set<String> MODIFIERS =
      words(
          """
          العام العامة السابق السابقة الأسبق الأعلى الأول الأولى أول الراحل الراحلة الخاص الخاصة
          الدائم الدائمة المؤقت المنتخب المنتخبة الحالي الحالية الجديد الجديدة المخلوع الأممي
          الأممية الدولي الدولية العربي العربية الأوروبي الأوروبية الكردي الكردية الكوري المساعد
          المعارض المعارضة السامي السامية الرسمي الرسمية العسكري العسكرية السياسي السياسية الإعلامي
          الإعلامية الأمني البارز الروحي المشترك التنفيذي التنفيذية الإقليمي الميداني الشمالي
          الشمالية الجنوبي الجنوبية ركن الركن طيار المتقاعد المتحدة الوطني الديمقراطية
          """);

  /** Countries with the article; those without are {@link NameStarts#COUNTRIES}. */
  static final Set<String> COUNTRIES_WITH_ARTICLE =
      words(
          """
          العراق الأردن اليمن السعودية الكويت البحرين الإمارات المغرب الجزائر السودان الصومال الصين
          الهند اليابان النمسا السويد النرويج الدنمارك المجر البرازيل الأرجنتين المكسيك الفلبين
          البرتغال اليونان الفاتيكان الكونغو السنغال النيجر الكاميرون التشيك البوسنة
          """);

  /** Nouns before an organisation that are no part of its name. */
  static final Set<String> ORGANIZATION_CLASSES =
      words("تنظيم جماعة ميليشيا مليشيا ميليشيات مليشيات عصابة عصابات فلول");

  /**
   * Nouns before a place that name nothing else than the place: the city of Deraa is Deraa. A
   * province, district, countryside or airport is another place than the town it is named after, so
   * محافظة, منطقة, ناحية, ريف, حي and مطار are not here.
   */
  static final Set<String> SETTLEMENTS = words("مدينة بلدة قرية العاصمة");

  /** What makes another place of a settlement's noun: Sadr City, Nasr City, Kuwait City. */
  static final Set<String> PARTS_OF_SETTLEMENT_NAMES =
      words("الصدر نصر الثورة الكويت زايد الشيخ الملك السادات المكسيك بنما غواتيمالا الفاتيكان");

  /** Epithets behind a name. */
  static final List<List<String>> EPITHETS =
      phrases(
          "الإرهابي",
          "الإرهابية",
          "الإرهابيون",
          "الإرهابيين",
          "التكفيري",
          "التكفيرية",
          "التكفيريين",
          "المتطرف",
          "المتطرفة",
          "الإجرامي",
          "الإجرامية",
          "المزعوم",
          "المزعومة",
          "المحظور",
          "المحظورة",
          "المحظور في روسيا",
          "المحظورة في روسيا",
          "الراحل",
          "الراحلة",
          "رض",
          "ع",
          "ص",
          "رضي الله عنه",
          "رضي الله عنها",
          "عليه السلام",
          "عليها السلام",
          "عليه الصلاة والسلام",
          "صلى الله عليه وسلم",
          "صلى الله عليه وآله وسلم",
          "رحمه الله",
          "حفظه الله",
          "حفظه الله ورعاه",
          "طيب الله ثراه",
          "قدس سره",
          "دام ظله");

  /** Epithets that are letters only: within brackets they are epithets, else initials. */
  static final Set<String> BRACKETED_ONLY = words("رض ع ص");

  /** Nouns that alone name nobody: an epithet behind them is all that tells whom they mean. */
  static final Set<String> CLASSES_ALONE =
      words(
          """
          التنظيم الجماعة الجماعات المجموعة المجموعات العصابة العصابات الميليشيا الميليشيات
          المليشيات الفصائل الفصيل الحزب الحركة المنظمة الرئيس تنظيم جماعة
          """);

  /** Names of quarters, towns and people that begin as titles do. */
  static final Set<String> NAMES_LIKE_TITLES =
      Stream.of(
              "الشيخ مقصود",
              "الشيخ مسكين",
              "الشيخ جراح",
              "الشيخ زويد",
              "الشيخ نجار",
              "الشيخ بدر",
              "الشيخ حديد",
              "الشيخ عثمان",
              "الشيخ زايد",
              "السيدة زينب",
              "السيد البدوي")
          .map(SearchNormalizer::searchForm)
          .collect(Collectors.toUnmodifiableSet());

  private static Set<String> words(String everyday) {
    return Stream.of(everyday.strip().split("\\s+"))
        .map(SearchNormalizer::searchForm)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Longest first, so that the first that matches is the longest that does. */
  private static List<List<String>> phrases(String... everyday) {
    return Stream.of(everyday)
        .map(phrase -> List.of(SearchNormalizer.searchForm(phrase).split(" ", -1)))
        .sorted((one, other) -> Integer.compare(other.size(), one.size()))
        .toList();
  }
}
