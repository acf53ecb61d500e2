package org.fihris.names.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.fihris.names.NameInText;
import org.junit.jupiter.api.Test;

class ShortNameTest {
  @Test
  void standsOutsideOfTheLongerNameThatHoldsIt() {
    ShortName name = shortName("قال حافظ الأسد ثم غادر الأسد.", "الأسد", "حافظ الأسد/PERSON");
    assertThat(name.names()).extracting(NameInText::surface).containsExactly("حافظ الأسد", "الأسد");
  }

  @Test
  void leavesProcliticsOutOfTheSpan() {
    ShortName name = shortName("عاد الأسد ولدمشق أبوابها.", "الأسد", "دمشق/LOCATION");
    assertThat(name.names()).extracting(NameInText::surface).containsExactly("الأسد", "دمشق");
  }

  @Test
  void isNotFoundInsideAnotherWord() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shortName("تعاون الجميع.", "عون", ""))
        .withMessageContaining("'عون' does not stand in");
  }

  @Test
  void isRefusedIfItStandsInALongerNameOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shortName("قال حافظ الأسد.", "الأسد", "حافظ الأسد/PERSON"))
        .withMessageContaining("outside of longer names");
  }

  @Test
  void isAtAPlaceWithinTheTolerance() {
    Expected.PlaceNear tripoli = (Expected.PlaceNear) Expected.of("طرابلس @ 34.44,35.85 ~ 30");
    assertThat(tripoli.includes(34.43, 35.84)).isTrue();
    assertThat(tripoli.includes(32.89, 13.19)).isFalse();
  }

  @Test
  void measuresDistanceOnTheSphere() {
    // one degree along the equator is 111.19 km; at 60 degrees north it is half of that
    assertThat(near(0, 0, 112).includes(0, 1)).isTrue();
    assertThat(near(0, 0, 111).includes(0, 1)).isFalse();
    assertThat(near(60, 0, 56).includes(60, 1)).isTrue();
    assertThat(near(60, 0, 55).includes(60, 1)).isFalse();
  }

  @Test
  void refusesAPlaceWithoutTolerance() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Expected.of("طرابلس @ 34.44,35.85"))
        .withMessageContaining("write name @ latitude,longitude ~ kilometres");
  }

  private static ShortName shortName(String text, String surface, String names) {
    return ShortName.ofFields(List.of(text, surface, "PERSON", names, "حافظ الأسد", "a test"));
  }

  private static Expected.PlaceNear near(double latitude, double longitude, double km) {
    return new Expected.PlaceNear("هنا", latitude, longitude, km);
  }
}
