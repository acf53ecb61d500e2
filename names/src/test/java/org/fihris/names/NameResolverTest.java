package org.fihris.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fihris.arabic.Span;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.Mention;
import org.junit.jupiter.api.Test;

class NameResolverTest {
  private static final List<EntityType> TYPES = List.copyOf(EnumSet.allOf(EntityType.class));

  @Test
  void spellingsOfAnUnknownNameAreOneEntity() {
    ResolvedNames resolved =
        new Text().location("أستانا").plain(" ثم ").location("استانا").resolve();

    assertThat(resolved.entities())
        .singleElement()
        .extracting(Entity::forms)
        .isEqualTo(List.of(new Entity.Form("أستانا", 1), new Entity.Form("استانا", 1)));
    assertThat(resolved.mentions())
        .allSatisfy(mention -> assertThat(mention.rules()).containsExactly("spelling-key"));
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
  void theIdOfAnUnknownNameIsTheSameInEveryArticle() {
    String one = new Text().location("زملكان").resolve().entities().get(0).id();
    String other = new Text().plain("في ").location("زملكان").resolve().entities().get(0).id();

    assertThat(one).isEqualTo(other).matches("e-[0-9a-f]{16}");
  }

  @Test
  void unknownNamesOfTwoTypesAreTwoEntitiesInTwoArticles() {
    assertThat(new Text().location("زملكان").last().entityId())
        .isNotEqualTo(new Text().person("زملكان").last().entityId());
  }

  @Test
  void inOneTextTheTypeOfMostMentionsCounts() {
    ResolvedNames resolved =
        new Text()
            .organization("زملكان")
            .plain(" ")
            .location("زملكان")
            .plain(" ")
            .location("زملكان")
            .resolve();

    assertThat(resolved.entities())
        .singleElement()
        .extracting(Entity::type)
        .isEqualTo(EntityType.LOCATION);
    assertThat(resolved.mentions().get(0).type()).isEqualTo(EntityType.ORGANIZATION);
  }

  @Test
  void aNameOfTheLexiconIsItsEntity() {
    ResolvedNames resolved = new Text().organization("قوات سورية الديموقراطية").resolve();

    Entity entity = resolved.entities().get(0);
    assertThat(entity.id()).isEqualTo(EntityIds.ofLexicon("sdf"));
    assertThat(entity.canonicalName()).isEqualTo("قوات سوريا الديمقراطية");
    assertThat(entity.englishName()).isEqualTo("Syrian Democratic Forces");
    assertThat(entity.wikidata()).isEqualTo("Q21480217");
    assertThat(resolved.mentions().get(0).rules()).containsExactly("lexicon-name");
  }

  @Test
  void aPlaceOfTheLexiconHasCoordinates() {
    Entity entity = new Text().location("دمشق").resolve().entities().get(0);

    assertThat(entity.latitude()).isEqualTo(33.51);
    assertThat(entity.longitude()).isEqualTo(36.29);
  }

  @Test
  void anAliasIsItsEntity() {
    Mention mention = new Text().organization("قسد").last();

    assertThat(mention.entityId()).isEqualTo(EntityIds.ofLexicon("sdf"));
    assertThat(mention.rules()).containsExactly("lexicon-alias");
  }

  @Test
  void aDatedAliasSaysSo() {
    Mention mention = new Text().organization("جبهة النصرة").publishedOn("2014-05-01").last();

    assertThat(mention.entityId()).isEqualTo(EntityIds.ofLexicon("nusra"));
    assertThat(mention.rules()).containsExactly("lexicon-alias-dated");
  }

  @Test
  void anOldNameGoesOnBeingUsed() {
    assertThat(new Text().organization("جبهة النصرة").publishedOn("2018-05-01").meaning())
        .isEqualTo("جبهة فتح الشام");
  }

  @Test
  void beforeItWasGivenANameMeansSomethingElse() {
    assertThat(new Text().organization("جبهة النصرة").publishedOn("2011-05-01").last().rules())
        .containsExactly("spelling-key");
  }

  @Test
  void aLexiconNameWinsOverTheModelsType() {
    ResolvedNames resolved = new Text().misc("قسد").resolve();

    assertThat(resolved.mentions().get(0).type()).isEqualTo(EntityType.MISC);
    assertThat(resolved.entities().get(0).type()).isEqualTo(EntityType.ORGANIZATION);
  }

  @Test
  void aVillageDoesNotWinOverTheModelsType() {
    assertThat(new Text().person("أم العمد").last().rules()).containsExactly("spelling-key");
  }

  @Test
  void titlesAreTakenOff() {
    Mention mention = new Text().person("الرئيس بشار الأسد").last();

    assertThat(mention.entityId()).isEqualTo(EntityIds.ofLexicon("bashar"));
    assertThat(mention.rules()).containsExactly("title-removed", "lexicon-name");
  }

  @Test
  void theArticleThatThePrepositionSwallowedIsPutBack() {
    Mention mention = new Text().organization("للائتلاف الوطني السوري").last();

    assertThat(mention.entityId()).isEqualTo(EntityIds.ofLexicon("coalition-sy"));
    assertThat(mention.rules()).containsExactly("proclitic", "lexicon-name");
  }

  @Test
  void anAdjectiveIsNotItsCountry() {
    ResolvedNames resolved =
        new Text()
            .location("سوريا")
            .plain(" ")
            .misc("السورية")
            .plain(" ")
            .misc("السوريين")
            .resolve();

    assertThat(resolved.entities()).hasSize(2);
    assertThat(resolved.mentions().get(1).entityId())
        .isEqualTo(resolved.mentions().get(2).entityId());
    assertThat(resolved.mentions().get(1).rules()).containsExactly("nationality-kept-apart");
  }

  @Test
  void confidenceIsTheProductOfTheRules() {
    assertThat(new Text().person("الرئيس بشار الأسد").last().confidence())
        .isEqualTo(Rule.TITLE_REMOVED.confidence() * Rule.LEXICON_NAME.confidence());
  }

  @Test
  void aTextWithoutNamesHasNoEntities() {
    assertThat(Text.of("لا أحد").resolve()).isEqualTo(new ResolvedNames(List.of(), List.of()));
  }

  @Property(tries = 30)
  void theOrderOfTheLexiconDoesNotMatter(@ForAll long seed) {
    List<LexiconEntity> entities = new ArrayList<>(Entities.all());
    Collections.shuffle(entities, new Random(seed));

    assertThat(news().resolve(Lexicon.of(entities))).isEqualTo(news().resolve());
  }

  @Property
  void whateverIsTakenForNamesResolves(
      @ForAll("texts") String text, @ForAll List<@IntRange(min = 1, max = 9) Integer> lengths) {
    List<NameInText> names = new ArrayList<>();
    int begin = 0;
    for (int length : lengths) {
      if (begin + length > text.length()) {
        break;
      }
      Span span = new Span(begin, begin + length);
      begin += length;
      if (!span.in(text).isBlank()) {
        EntityType type = TYPES.get(length % TYPES.size());
        names.add(new NameInText(span, span.in(text), type, 0.5));
      }
    }

    ResolvedNames resolved =
        new NameResolver(Entities.lexicon(), Corrections.none()).resolve(text, null, names);

    assertThat(resolved.mentions())
        .extracting(Mention::surface)
        .isEqualTo(names.stream().map(NameInText::surface).toList());
    assertThat(resolved.entities())
        .extracting(Entity::id)
        .doesNotHaveDuplicates()
        .containsAll(resolved.mentions().stream().map(Mention::entityId).toList());
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("والبكفسقر سوريا (قسد) «لل» ـ.,-\n\u200F\uD83D\uDE42\u064B7x".toCharArray())
        .ofMaxLength(80);
  }

  private static Text news() {
    return Text.of("قال ")
        .person("كلينتون")
        .plain(" إن ")
        .organization("قسد")
        .plain(" في ")
        .location("طرابلس")
        .plain(" و")
        .location("الحسينية")
        .plain(" قرب ")
        .location("دير الزور")
        .plain(". وذكر ")
        .person("الأسد")
        .plain(" أن ")
        .location("القاهرة")
        .plain(" و")
        .person("سعد الحريري")
        .plain(" و")
        .person("الحريري");
  }
}
