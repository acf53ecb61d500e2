package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcliticsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "والي",
        "باسل",
        "كندا",
        "لبنان",
        "فرنسا",
        "سوريا",
        "وزارة",
        "وكالة",
        "بغداد",
        "بيروت",
        "فلسطين",
        "ليبيا",
        "كوريا",
        "سامي",
        "واشنطن",
        "وليد",
        "ولاية",
        "بشار",
        "كمال",
        "فيصل",
        "لافروف",
        "بوتين",
        "كيري",
        "ليلى",
        "بريطانيا",
        "سورية",
        "كركوك",
        "بالتيمور",
        "كاليفورنيا",
        "فالنسيا",
        "والتر",
        "كلاوس",
        "لحسن",
        "وانغ",
        "ويليامز",
        "وولف",
        "القاهرة",
        "و",
        "وا",
        "ود"
      })
  void lettersOfANameStay(String name) {
    assertThat(cut(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"والرقة,الرقة", "بالقاهرة,القاهرة", "فالرئيس,الرئيس", "كالقاهرة,القاهرة"})
  void procliticBeforeTheArticleIsCut(String word, String name) {
    assertThat(cut(word)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "وموسكو,موسكو",
    "وأنقرة,أنقرة",
    "ومحمد,محمد",
    "ولافروف,لافروف",
    "ووائل,وائل",
    "ويوسف,يوسف",
    "وأحمد,أحمد"
  })
  void wawBeforeANameIsCut(String word, String name) {
    assertThat(cut(word)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "بدرعا,درعا",
    "كأنقرة,أنقرة",
    "لسوريا,سوريا",
    "فموسكو,موسكو",
    "بسورية,سورية",
    "لمحمد,محمد",
    "باليمن,اليمن",
    "لمجلس,مجلس"
  })
  void procliticBeforeAKnownNameIsCut(String word, String name) {
    assertThat(cut(word)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"وبالقاهرة,القاهرة", "وبدرعا,درعا", "ولسوريا,سوريا"})
  void twoProcliticsAreCut(String word, String name) {
    assertThat(cut(word)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"للرقة,للرقة", "وللرقة,للرقة", "للأردن,للأردن"})
  void fusedArticleStaysWhole(String word, String name) {
    assertThat(cut(word)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"لـواشنطن,واشنطن", "بـبغداد,بغداد", "لـمحمد,محمد"})
  void tatweelSetsAProcliticApart(String word, String name) {
    assertThat(cut(word)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"وَموسكو,موسكو", "بِدَرعا,دَرعا", "وَبِالقاهرة,القاهرة"})
  void marksOfTheProcliticGoWithIt(String word, String name) {
    assertThat(cut(word)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "للتحالف,التحالف",
    "وللرقة,الرقة",
    "للأردن,الأردن",
    "فللولايات,الولايات",
    "للجنة,لجنة",
    "لِلتَّحالف,التَّحالف",
    "للبنان,لبنان",
    "لليبيا,ليبيا",
    "ولواشنطن,واشنطن",
    "كأنقرة,أنقرة",
    "فالقاهرة,القاهرة",
    "وبالرياض,الرياض",
    "بوارسو,وارسو",
    "لكيري,كيري",
    "للاذقية,اللاذقية",
    "بدرعا,درعا",
    "وموسكو,موسكو",
    "لبنان,لبنان",
    "الرقة,الرقة"
  })
  void nameGetsBackTheArticleThatLamSwallowed(String word, String name) {
    assertThat(Proclitics.nameOf(word, start -> false)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "بزاخاروفا,زاخاروفا",
    "لموتسارت,موتسارت",
    "وكفرنبل,كفرنبل",
    "وبكفرنبل,كفرنبل",
    "للاذقية,اللاذقية",
    "وارسو,وارسو",
    "ولعلع,ولعلع",
    "كالابر,كالابر"
  })
  void namesOfALexiconAreKnown(String word, String name) {
    Set<String> lexicon =
        Stream.of("زاخاروفا", "موتسارت", "كفرنبل", "اللاذقية", "ولعلع", "كالابر")
            .map(SearchNormalizer::searchForm)
            .collect(Collectors.toSet());

    assertThat(Proclitics.nameOf(word, lexicon::contains)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "والي",
        "باسل",
        "كندا",
        "لبنان",
        "فرنسا",
        "سوريا",
        "بيروت",
        "فيينا",
        "لندن",
        "كوبا",
        "وارسو",
        "بوتين",
        "فلاديمير",
        "كاظم",
        "وائل",
        "وسيم",
        "وصال",
        "ونيس",
        "كندي",
        "بالميرا",
        "ولسون"
      })
  void nameOfANameIsItself(String name) {
    assertThat(Proclitics.nameOf(name, start -> false)).isEqualTo(name);
  }

  @Property
  @Domain(Texts.class)
  void someOfTheWordAlwaysStays(@ForAll String word) {
    assertThat(Proclitics.procliticLength(word)).isBetween(0, Math.max(0, word.length() - 1));
  }

  @Property
  @Domain(Texts.class)
  void nameIsEmptyOnlyOfNothing(@ForAll String word) {
    assertThat(Proclitics.nameOf(word, start -> false).isEmpty()).isEqualTo(word.isEmpty());
  }

  private static String cut(String word) {
    return word.substring(Proclitics.procliticLength(word));
  }
}
