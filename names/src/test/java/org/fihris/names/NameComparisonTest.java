package org.fihris.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {
  private final NameComparison comparison = new NameComparison(Entities.lexicon());

  @ParameterizedTest
  @CsvSource({
    "قوات سورية الديموقراطية, قوات سوريا الديمقراطية",
    "قسد, قوات سوريا الديمقراطية",
    "«قسد», SDF",
    "ودمشق, دمشق",
    "لافروف, سيرغي لافروف",
    "وزير الخارجية الروسي سيرغي لافروف, لافروف",
    "الأسد, بشار الأسد",
    "كلينتون, هيلاري كلينتون",
    "النصرة, جبهة النصرة",
    "كميل برتوني, برتوني",
    "كميل جوزيف برتوني, كميل برتوني",
    "حركة البيان, البيان",
    "كتائب لواء مازن, كلم",
    "المنبر السوري لحقوق الطفل, المنبر السوري",
    "طرابلس الليبية, طرابلس",
    "السوري, السوريين",
    "القاهرة, قاهرة",
    "بدير الزور, دير الزور",
    "ما يسمى بقوات سوريا الديمقراطية, قسد",
  })
  void namesTheSame(String one, String other) {
    assertThat(comparison.compare(one, other).same()).isTrue();
    assertThat(comparison.compare(other, one).same()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "سوريا, السورية",
    "السوري, الليبي",
    "الأسد, حافظ الأسد",
    "بشار الأسد, حافظ الأسد",
    "قوات سوريا الديمقراطية, سوريا",
    "كميل برتوني, برتوني كميل",
    "كميل برتوني, لوران برتوني",
    "وزارة الدفاع الروسية, وزارة الخارجية الروسية",
    "مطار دمشق, دمشق",
    "جنوب لبنان, لبنان",
    "طرابلس السورية, طرابلس",
    "المنبر السوري الحر, المنبر السوري",
    "ليبيا, لبنان",
    "البرتوني, برتوني",
  })
  void namesOthers(String one, String other) {
    assertThat(comparison.compare(one, other).same()).isFalse();
    assertThat(comparison.compare(other, one).same()).isFalse();
  }

  @Test
  void everyRuleIsALineThatBeginsWithItsId() {
    assertThat(comparison.compare("الرئيس بشار الأسد", "الأسد").rules())
        .containsExactly(
            "title-removed: الرئيس بشار الأسد → بشار الأسد",
            "lexicon-name: بشار الأسد is بشار الأسد (bashar)",
            "lexicon-short: الأسد is بشار الأسد (bashar), its default reading");
  }

  @Test
  void aDifferenceIsExplainedToo() {
    assertThat(comparison.compare("سوريا", "السورية").rules())
        .containsExactly(
            "nationality-kept-apart: سوريا is no nationality, السورية is the adjective of SY");
  }

  @Test
  void emptyNamesAreOnlyTheSameAsThemselves() {
    assertThat(comparison.compare("", "").same()).isTrue();
    assertThat(comparison.compare("", "دمشق").same()).isFalse();
  }
}
