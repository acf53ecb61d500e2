package org.fihris.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.List;
import org.fihris.arabic.SearchNormalizer;
import org.fihris.contracts.EntityType;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private final Lexicon lexicon = Entities.lexicon();

  @Test
  void anEntityIsFoundByItsKey() {
    assertThat(lexicon.byKey("lavrov")).map(LexiconEntity::name).contains("سيرغي لافروف");
    assertThat(lexicon.byKey("nobody")).isEmpty();
  }

  @Test
  void anEntityIsFoundByItsId() {
    assertThat(lexicon.byId(EntityIds.ofLexicon("lavrov")))
        .map(LexiconEntity::key)
        .contains("lavrov");
  }

  @Test
  void anEntityIsFoundByAnySpelling() {
    assertThat(lexicon.namings("قوات سورية الديموقراطية"))
        .extracting(naming -> naming.entity().key())
        .containsExactly("sdf");
  }

  @Test
  void aNameOfSeveralFindsAll() {
    assertThat(lexicon.namings("طرابلس"))
        .extracting(naming -> naming.entity().key())
        .containsExactly("place-1", "place-2");
  }

  @Test
  void aNameThatIsWrittenSoWinsOverOneThatIsSpeltAlike() {
    Lexicon both =
        Lexicon.of(
            List.of(
                Entities.entity("one", EntityType.LOCATION, "جمهورية غينيا"),
                Entities.entity("other", EntityType.LOCATION, "جمهورية كينيا")));

    assertThat(both.namings("جمهورية كينيا"))
        .extracting(naming -> naming.entity().key())
        .containsExactly("other");
  }

  @Test
  void wordsThatBeginWellKnownNamesAreKnown() {
    assertThat(lexicon.isKnownStart(SearchNormalizer.searchForm("هيلاري"))).isTrue();
    assertThat(lexicon.isKnownStart(SearchNormalizer.searchForm("كلينتون"))).isTrue();
    assertThat(lexicon.isKnownStart(SearchNormalizer.searchForm("زملكان"))).isFalse();
  }

  @Test
  void wordsThatBeginNamesOfVillagesAreNotKnown() {
    assertThat(lexicon.isKnownStart(SearchNormalizer.searchForm("جسرين"))).isFalse();
  }

  @Test
  void aKeyBelongsToOneEntity() {
    LexiconEntity entity = Entities.entity("twin", EntityType.PERSON, "كميل");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lexicon.of(List.of(entity, entity)))
        .withMessageContaining("twin");
  }

  @Test
  void theIndexIsTheSameAfterWritingAndReading() {
    SpellingIndex index = SpellingIndex.of(EntityRows.of(Entities.all()));
    SpellingIndex read = SpellingIndex.of(ByteBuffer.wrap(index.toBytes()));

    assertThat(read.entitiesOf(Spelling.key("طرابلس")))
        .isEqualTo(index.entitiesOf(Spelling.key("طرابلس")))
        .hasSize(2);
    assertThat(read.isStart(SearchNormalizer.searchForm("هيلاري"))).isTrue();
    assertThat(read.toBytes()).isEqualTo(index.toBytes());
  }
}
