package org.fihris.nlp.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fihris.arabic.Span;
import org.fihris.contracts.EntityType;
import org.fihris.names.NameInText;
import org.junit.jupiter.api.Test;

class TokenTagsTest {
  @Test
  void aNameOfTwoTokensBeginsAndContinues() {
    List<String> tokens = List.of("زار", "سيرغي", "لافروف", "عمان");

    assertThat(TokenTags.of(tokens, names(tokens, "سيرغي لافروف", EntityType.PERSON)))
        .containsExactly("O", "B-PERSON", "I-PERSON", "O");
  }

  @Test
  void aTokenIsTaggedThoughItsProcliticIsNotPartOfTheName() {
    List<String> tokens = List.of("أنقرة", "وموسكو");

    assertThat(TokenTags.of(tokens, names(tokens, "موسكو", EntityType.LOCATION)))
        .containsExactly("O", "B-LOCATION");
  }

  @Test
  void ofTwoNamesInOneTokenTheFirstCounts() {
    List<String> tokens = List.of("موسكو-أنقرة", "قريبا");

    assertThat(
            TokenTags.of(
                tokens,
                List.of(
                    new NameInText(new Span(0, 5), "موسكو", EntityType.LOCATION, 1),
                    new NameInText(new Span(6, 11), "أنقرة", EntityType.PERSON, 1))))
        .containsExactly("B-LOCATION", "O");
  }

  @Test
  void aNameWhoseFirstTokenIsTakenBeginsWithItsSecond() {
    List<String> tokens = List.of("أ-ب", "ج");

    assertThat(
            TokenTags.of(
                tokens,
                List.of(
                    new NameInText(new Span(0, 1), "أ", EntityType.LOCATION, 1),
                    new NameInText(new Span(2, 5), "ب ج", EntityType.PERSON, 1))))
        .containsExactly("B-LOCATION", "B-PERSON");
  }

  @Test
  void anEmptyTokenIsOutside() {
    assertThat(
            TokenTags.of(
                List.of("", "درعا", ""),
                List.of(new NameInText(new Span(1, 5), "درعا", EntityType.LOCATION, 1))))
        .containsExactly("O", "B-LOCATION", "O");
  }

  private static List<NameInText> names(List<String> tokens, String surface, EntityType type) {
    int begin = String.join(" ", tokens).indexOf(surface);
    return List.of(new NameInText(new Span(begin, begin + surface.length()), surface, type, 1));
  }
}
