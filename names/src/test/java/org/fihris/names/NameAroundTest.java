package org.fihris.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.fihris.contracts.Mention;
import org.junit.jupiter.api.Test;

class NameAroundTest {
  @Test
  void theBeginningOfANameThatStandsThereIsTheName() {
    ResolvedNames resolved =
        Text.of("تقدمت ").organization("قوات سورية").plain(" الديمقراطية أمس").resolve();

    Mention mention = resolved.mentions().get(0);
    assertThat(mention.entityId()).isEqualTo(EntityIds.ofLexicon("sdf"));
    assertThat(mention.surface()).isEqualTo("قوات سورية");
    assertThat(mention.rules()).containsExactly("short-form", "lexicon-name");
  }

  @Test
  void theEndOfANameThatStandsThereIsTheName() {
    assertThat(Text.of("قال بيل ").person("كلينتون").last().entityId())
        .isEqualTo(EntityIds.ofLexicon("bill"));
  }

  @Test
  void aProcliticBeforeTheNameDoesNotHideIt() {
    assertThat(Text.of("ووزارة ").organization("الدفاع الروسية").last().entityId())
        .isEqualTo(EntityIds.ofLexicon("russian-mod"));
  }

  @Test
  void aPersonInTheNameOfAnOrganisationIsStillThePerson() {
    assertThat(Text.of("وزارة ").person("الدفاع الروسية").last().rules())
        .containsExactly("spelling-key");
  }

  @Test
  void punctuationEndsTheName() {
    assertThat(Text.of("").organization("قوات سورية").plain("، الديمقراطية").last().rules())
        .containsExactly("spelling-key");
  }

  @Test
  void theEndOfALineEndsTheName() {
    assertThat(Text.of("بيل\n").person("كلينتون").last().rules()).contains("ambiguous");
  }

  @Test
  void aFullNameOfItsOwnIsNotWidened() {
    assertThat(Text.of("قوات ").location("سوريا").plain(" الديمقراطية").last().entityId())
        .isEqualTo(EntityIds.ofLexicon("country-sy"));
  }
}
