package org.fihris.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalityAdjectivesTest {

  @ParameterizedTest
  @CsvSource({
    "سوري,SY",
    "السوري,SY",
    "السورية,SY",
    "سوريون,SY",
    "السوريين,SY",
    "سوريات,SY",
    "السوريتان,SY",
    "الروسية,RU",
    "الروس,RU",
    "تركي,TR",
    "الأتراك,TR",
    "أميركي,US",
    "الأمريكية,US",
    "أميركيون,US",
    "الأمريكان,US",
    "البريطاني,GB",
    "الإنكليزية,GB",
    "عراقيون,IQ",
    "الإيرانيّ,IR",
    "مغاربة,MA",
    "الأرمن,AM",
    "القبارصة,CY",
    "الهنود,IN",
    "البولونية,PL",
    "السعودية,SA"
  })
  void everyFormLeadsToItsCountry(String word, String code) {
    assertThat(NationalityAdjectives.countryOf(word)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "سوريا",
        "سورية",
        "روسيا",
        "جيبوتي",
        "زيمبابوي",
        "العراق",
        "إيران",
        "مالي",
        "تشيلي"
      })
  void countrysOwnNameIsNoAdjective(String word) {
    assertThat(NationalityAdjectives.countryOf(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"الجيبوتي,DJ", "الزيمبابوية,ZW", "التشيلي,CL"})
  void articleMakesAnAdjectiveOfANameThatLooksLikeOne(String word, String code) {
    assertThat(NationalityAdjectives.countryOf(word)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "الكردي",
        "كردية",
        "العربي",
        "المالية",
        "القمري",
        "الأوروبي",
        "علي",
        "التركمان",
        ""
      })
  void otherWordsHaveNoCountry(String word) {
    assertThat(NationalityAdjectives.countryOf(word)).isEmpty();
  }

  @Test
  void middleEastAndWorldPowersAreAllThere() {
    Set<String> codes =
        Set.of(
            "سوري",
            "لبناني",
            "فلسطيني",
            "أردني",
            "إسرائيلي",
            "عراقي",
            "سعودي",
            "يمني",
            "عماني",
            "إماراتي",
            "كويتي",
            "قطري",
            "بحريني",
            "مصري",
            "سوداني",
            "ليبي",
            "تونسي",
            "جزائري",
            "مغربي",
            "موريتاني",
            "صومالي",
            "تركي",
            "إيراني",
            "قبرصي",
            "أفغاني",
            "باكستاني",
            "روسي",
            "صيني",
            "أميركي",
            "فرنسي",
            "بريطاني",
            "ألماني",
            "هندي",
            "ياباني");

    assertThat(codes)
        .allSatisfy(
            adjective -> assertThat(NationalityAdjectives.countryOf(adjective)).isPresent());
  }
}
