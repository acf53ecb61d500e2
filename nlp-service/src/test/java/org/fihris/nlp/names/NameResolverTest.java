package org.fihris.nlp.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fihris.arabic.Span;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.Mention;
import org.fihris.names.NameInText;
import org.junit.jupiter.api.Test;

class NameResolverTest {
  @Test
  void spellingsWithOneSearchFormAreOneEntity() {
    ResolvedNames resolved =
        new Text().location("أستانا").plain(" ثم ").location("استانا").resolve();

    assertThat(resolved.entities())
        .singleElement()
        .extracting(Entity::forms)
        .isEqualTo(List.of(new Entity.Form("أستانا", 1), new Entity.Form("استانا", 1)));
    assertThat(resolved.mentions())
        .allSatisfy(mention -> assertThat(mention.rules()).containsExactly("search-form"));
  }

  @Test
  void theMostFrequentSpellingIsTheName() {
    ResolvedNames resolved =
        new Text()
            .location("أستانا")
            .plain(" ")
            .location("استانا")
            .plain(" ")
            .location("استانا")
            .resolve();

    assertThat(resolved.entities()).extracting(Entity::canonicalName).containsExactly("استانا");
  }

  @Test
  void theSameNameOfTwoTypesIsTwoEntities() {
    ResolvedNames resolved = new Text().location("الأردن").plain(" ").misc("الأردن").resolve();

    assertThat(resolved.entities()).extracting(Entity::id).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void theIdIsTheSameInEveryArticle() {
    String one = new Text().location("درعا").resolve().entities().get(0).id();
    String other = new Text().plain("في ").location("درعا").resolve().entities().get(0).id();

    assertThat(one).isEqualTo(other).matches("e-[0-9a-f]{16}");
  }

  @Test
  void aSurnameIsThePersonWithThatLongerName() {
    ResolvedNames resolved =
        new Text()
            .person("سيرغي لافروف")
            .plain(" وقال ")
            .person("لافروف")
            .plain(" ")
            .person("لافروف")
            .resolve();

    assertThat(resolved.entities())
        .singleElement()
        .extracting(Entity::canonicalName)
        .isEqualTo("سيرغي لافروف");
    assertThat(resolved.mentions().get(1).rules()).containsExactly("short-form", "search-form");
  }

  @Test
  void aSurnameOfTwoPersonsIsNeither() {
    ResolvedNames resolved =
        new Text()
            .person("سعد الحريري")
            .plain(" ")
            .person("بهية الحريري")
            .plain(" ")
            .person("الحريري")
            .resolve();

    assertThat(resolved.entities()).hasSize(3);
  }

  @Test
  void aFirstNameIsNotAShortForm() {
    ResolvedNames resolved = new Text().person("سيرغي لافروف").plain(" ").person("سيرغي").resolve();

    assertThat(resolved.entities()).hasSize(2);
  }

  @Test
  void aPlaceIsNoShortFormOfAPerson() {
    ResolvedNames resolved = new Text().person("أحمد بغداد").plain(" ").location("بغداد").resolve();

    assertThat(resolved.entities()).hasSize(2);
  }

  @Test
  void anAcronymInBracketsIsDefinedForTheWholeText() {
    ResolvedNames resolved =
        new Text()
            .organization("قسد")
            .plain(" أو ")
            .organization("قوات سورية الديموقراطية")
            .plain(" («")
            .organization("قسد")
            .plain("») تقدمت")
            .resolve();

    assertThat(resolved.entities())
        .singleElement()
        .extracting(Entity::canonicalName)
        .isEqualTo("قوات سورية الديموقراطية");
    assertThat(resolved.mentions().get(0).rules())
        .containsExactly("defined-in-text", "search-form");
  }

  @Test
  void bracketsAroundMoreThanTheNameDefineNothing() {
    ResolvedNames resolved =
        new Text()
            .organization("قوات سورية الديموقراطية")
            .plain(" (")
            .organization("قسد")
            .plain(" سابقا)")
            .resolve();

    assertThat(resolved.entities()).hasSize(2);
  }

  @Test
  void definitionsAreFollowedToTheLongestName() {
    ResolvedNames resolved =
        new Text()
            .organization("حركة شباب الغد")
            .plain(" (")
            .organization("شباب الغد")
            .plain(") و")
            .organization("شباب الغد")
            .plain(" (")
            .organization("شغ")
            .plain(")")
            .resolve();

    assertThat(resolved.entities())
        .singleElement()
        .extracting(Entity::canonicalName)
        .isEqualTo("حركة شباب الغد");
  }

  @Test
  void resolvingIsDeterministic() {
    Text text =
        new Text().person("سيرغي لافروف").plain(" ").person("لافروف").plain(" ").location("موسكو");

    assertThat(text.resolve()).isEqualTo(text.resolve());
  }

  @Test
  void aTextWithoutNamesHasNoEntities() {
    assertThat(new Text().plain("لا أحد").resolve())
        .isEqualTo(new ResolvedNames(List.<Mention>of(), List.of()));
  }

  /** A text built of plain parts and names. */
  private static final class Text {
    private final StringBuilder text = new StringBuilder();
    private final List<NameInText> names = new ArrayList<>();

    Text plain(String part) {
      text.append(part);
      return this;
    }

    Text person(String surface) {
      return name(surface, EntityType.PERSON);
    }

    Text location(String surface) {
      return name(surface, EntityType.LOCATION);
    }

    Text organization(String surface) {
      return name(surface, EntityType.ORGANIZATION);
    }

    Text misc(String surface) {
      return name(surface, EntityType.MISC);
    }

    private Text name(String surface, EntityType type) {
      Span span = new Span(text.length(), text.length() + surface.length());
      names.add(new NameInText(span, surface, type, 0.9));
      return plain(surface);
    }

    ResolvedNames resolve() {
      return NameResolver.resolve(text.toString(), names);
    }
  }
}
