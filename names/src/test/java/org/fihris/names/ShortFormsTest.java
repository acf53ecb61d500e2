package org.fihris.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortFormsTest {
  @Test
  void aFamilyNameIsThePersonWithThatLongerName() {
    Text text = new Text().person("كميل برتوني").plain(" وقال ").person("برتوني");

    assertThat(text.meaning()).isEqualTo("كميل برتوني");
    assertThat(text.last().rules()).containsExactly("short-form", "spelling-key");
  }

  @Test
  void aFamilyNameMayStandBeforeTheFullName() {
    ResolvedNames resolved =
        new Text().person("برتوني").plain(" أو ").person("كميل برتوني").resolve();

    assertThat(resolved.entities()).hasSize(1);
  }

  @Test
  void aFamilyNameOfTwoPersonsIsNeither() {
    ResolvedNames resolved =
        new Text()
            .person("كميل برتوني")
            .plain(" ")
            .person("لوران برتوني")
            .plain(" ")
            .person("برتوني")
            .resolve();

    assertThat(resolved.entities()).hasSize(3);
  }

  @Test
  void twoNamesOfOnePersonAreNoTwoPersons() {
    Text text =
        new Text()
            .person("محمد كميل برتوني")
            .plain(" ")
            .person("كميل برتوني")
            .plain(" ")
            .person("برتوني");

    assertThat(text.resolve().entities()).hasSize(1);
  }

  @Test
  void aFirstNameIsNoShortForm() {
    assertThat(new Text().person("كميل برتوني").plain(" ").person("كميل").last().rules())
        .containsExactly("spelling-key");
  }

  @Test
  void aPlaceIsNoShortFormOfAPerson() {
    assertThat(new Text().person("كميل برتوني").plain(" ").location("برتوني").resolve().entities())
        .hasSize(2);
  }

  @Test
  void aSonsNameIsAShortForm() {
    assertThat(new Text().person("كميل بن برتون").plain(" ").person("بن برتون").meaning())
        .isEqualTo("كميل بن برتون");
  }

  @Test
  void middleNamesMayBeLeftOut() {
    assertThat(new Text().person("كميل جوزيف برتوني").plain(" ").person("كميل برتوني").meaning())
        .isEqualTo("كميل جوزيف برتوني");
  }

  @Test
  void theTextsPersonWinsOverTheLexiconsDefault() {
    Text text = new Text().person("ماجد الأسد").plain(" وقال ").person("الأسد");

    assertThat(text.meaning()).isEqualTo("ماجد الأسد");
  }

  @Test
  void anOrganisationsFirstWordsAreTheOrganisation() {
    Text text =
        new Text().organization("المنبر الوطني لأبناء الساحل").plain(" ").organization("المنبر");

    assertThat(text.meaning()).isEqualTo("المنبر الوطني لأبناء الساحل");
  }

  @Test
  void theNounForWhatAnOrganisationIsMayBeLeftOut() {
    assertThat(new Text().organization("حركة البيان").plain(" ").organization("البيان").meaning())
        .isEqualTo("حركة البيان");
  }

  @Test
  void aFirstWordOfTwoOrganisationsIsNeither() {
    Text text =
        new Text()
            .organization("المنبر الوطني")
            .plain(" ")
            .organization("المنبر الشعبي")
            .plain(" ")
            .organization("المنبر");

    assertThat(text.resolve().entities()).hasSize(3);
    assertThat(text.last().rules()).contains("ambiguous");
  }
}
