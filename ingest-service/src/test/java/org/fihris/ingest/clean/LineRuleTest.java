package org.fihris.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pure: no Quarkus. */
class LineRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "***|no-letters",
        "+ الخط -|font-size",
        "حجم الخط:|font-size",
        "A+ A-|font-size",
        "تويتر|social-network",
        "فيسبوك، واتس آب|social-network",
        "شارك عبر فيسبوك|share",
        "طباعة|share",
        "دلالات|tags-label",
        "الوسوم: سورية، الرقة، هدنة|tags-label",
        "جانب من اللقاء في العاصمة. أ.ف.ب|photo-credit",
        "مقاتلون على أطراف البلدة (رويترز)|photo-credit",
        "وزير الخارجية لدى وصوله إلى المطار - الأناضول|photo-credit",
        "تصوير: سمير حداد|photo-credit",
        "صورة أرشيفية لمبنى البلدية|photo-credit",
        "رويترز|agency-tag",
        "دمشق - أ ف ب|agency-tag",
        "المصدر: وكالات|agency-tag",
        "اقرأ أيضاً: انطلاق جولة جديدة|read-also",
        "مواضيع ذات صلة|read-also",
        "تابعونا على صفحتنا لآخر المستجدات|follow-us",
        "لا تفوت الجديد: اشترك في نشرتنا البريدية|follow-us",
        "الرئيسية / أخبار / سورية|breadcrumb",
        "إعلان|advertisement",
        "أضف تعليقاً|comments",
        "لا توجد تعليقات، كن أول من يعلق|comments",
        "مدة القراءة: 3 دقائق|reading-time",
        "2 min|reading-time",
        "جميع الحقوق محفوظة للصحيفة|copyright",
        "الآراء الواردة هنا لا تعبر عن رأي الموقع|copyright",
        "نشر في: 12 تشرين الثاني 2018|date-line",
        "الخميس، 5 تموز 2018، الساعة 10:30|date-line",
        "2017/10/29 - 10:35 عدد القراءات: 1204|date-line"
      })
  void takesBoilerplateAway(String line, String rule) {
    assertThat(ruleOf(line)).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "اتفاق",
        "اشتباكات",
        "وكتب الوزير على تويتر أن الزيارة أجلت إلى الأسبوع المقبل.",
        "وقالت المصادر إن القوات انسحبت من البلدة، بحسب رويترز.",
        "اشترك في الاجتماع وزراء خارجية الدول الثلاث.",
        "المزيد من القوات وصل إلى الحدود مساء أمس.",
        "وأعلن البيان وقف إطلاق النار في 12 تشرين الثاني 2018 بعد مفاوضات طويلة.",
        "تصوير الفيلم يبدأ في المدينة مطلع الشهر المقبل.",
        "شارك في التظاهرة آلاف الطلاب.",
        "الخط الأحمر",
        "مشاركة واسعة في الانتخابات المحلية.",
        "إكسبو",
        "وام" + " القرى المجاورة فبقيت بلا كهرباء."
      })
  void leavesSentencesAndSubHeadingsStanding(String line) {
    assertThat(ruleOf(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"عاد النازحون إلى بيوتهم بعد عام من الغياب. رويترز"})
  void aCreditWithoutBracketsCountsNearTheTopOnly(String line) {
    assertThat(LineRule.PHOTO_CREDIT.matches(Line.of(line, 1, 20))).isTrue();
    assertThat(LineRule.PHOTO_CREDIT.matches(Line.of(line, 12, 20))).isFalse();
  }

  private static Optional<String> ruleOf(String text) {
    Line line = Line.of(TextRepair.repair(text), 1, 20);
    return Arrays.stream(LineRule.values())
        .filter(rule -> rule.matches(line))
        .map(LineRule::id)
        .findFirst();
  }
}
