package org.fihris.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefinedInTextTest {
  @Test
  void anAcronymInBracketsIsDefinedForTheWholeText() {
    ResolvedNames resolved =
        new Text()
            .organization("شغ")
            .plain(" أو ")
            .organization("شباب الغد")
            .plain(" («")
            .organization("شغ")
            .plain("») تقدمت")
            .resolve();

    assertThat(resolved.entities()).hasSize(1);
    assertThat(resolved.mentions().get(0).rules())
        .containsExactly("defined-in-text", "spelling-key");
  }

  @Test
  void theLongerNameMayStandInTheBrackets() {
    assertThat(
            new Text()
                .organization("شغ")
                .plain(" (")
                .organization("شباب الغد")
                .plain(") و")
                .organization("شغ")
                .meaning())
        .isEqualTo("شباب الغد");
  }

  @Test
  void bracketsAroundMoreThanTheNameDefineNothing() {
    ResolvedNames resolved =
        new Text()
            .organization("شباب الغد")
            .plain(" (")
            .organization("شغ")
            .plain(" وغيرها)")
            .resolve();

    assertThat(resolved.entities()).hasSize(2);
  }

  @Test
  void definitionsAreFollowedToTheLongestName() {
    ResolvedNames resolved =
        new Text()
            .organization("ملتقى شباب الغد")
            .plain(" (")
            .organization("شباب الغد")
            .plain(") و")
            .organization("شباب الغد")
            .plain(" (")
            .organization("شغ")
            .plain(")")
            .resolve();

    assertThat(resolved.entities()).hasSize(1);
  }

  @Test
  void anotherNameOfAKnownEntityIsDefinedByIt() {
    assertThat(
            new Text()
                .organization("قوات سوريا الديمقراطية")
                .plain(" (")
                .organization("ميليشيات الكرد")
                .plain(") و")
                .organization("ميليشيات الكرد")
                .meaning())
        .isEqualTo("قوات سوريا الديمقراطية");
  }

  @Test
  void aKnownPlaceInBracketsIsWhereTheOtherLies() {
    ResolvedNames resolved =
        new Text().location("زملكان").plain(" (").location("دمشق").plain(")").resolve();

    assertThat(resolved.entities()).hasSize(2);
  }

  @Test
  void twoNamesOfTheLexiconAreLeftToIt() {
    ResolvedNames resolved =
        new Text()
            .organization("قوات سوريا الديمقراطية")
            .plain(" (")
            .organization("جبهة فتح الشام")
            .plain(")")
            .resolve();

    assertThat(resolved.entities()).hasSize(2);
  }

  @Test
  void knownAsDefinesAName() {
    Text text =
        new Text()
            .plain("«")
            .organization("شباب الغد المستقل")
            .plain("» المعروفة اختصاراً بـ«")
            .organization("غدنا")
            .plain("»");

    assertThat(text.meaning()).isEqualTo("شباب الغد المستقل");
    assertThat(text.last().rules()).containsExactly("known-as", "spelling-key");
  }

  @Test
  void aNicknameDefinesAPerson() {
    Text text = new Text().person("كميل برتوني").plain(" الملقب بـ").person("أبو لور");

    assertThat(text.meaning()).isEqualTo("كميل برتوني");
  }

  @Test
  void otherWordsBetweenDefineNothing() {
    assertThat(
            new Text()
                .organization("شباب الغد")
                .plain(" حليفة ")
                .organization("غدنا")
                .resolve()
                .entities())
        .hasSize(2);
  }

  @Test
  void aQuotedAcronymBehindItsNameIsDefined() {
    assertThat(
            new Text()
                .organization("كتائب لواء مازن")
                .plain(" «")
                .organization("كلم")
                .plain("»")
                .meaning())
        .isEqualTo("كتائب لواء مازن");
  }

  @Test
  void aQuotedNameBehindAnotherDefinesNothing() {
    assertThat(
            new Text()
                .organization("كتائب لواء مازن")
                .plain(" «")
                .organization("زيد")
                .plain("»")
                .resolve()
                .entities())
        .hasSize(2);
  }
}
