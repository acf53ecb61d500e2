package org.fihris.contracts;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCleanedTest {

  @ParameterizedTest
  @ValueSource(strings = {"خبر \uD83D", "\uDE00 خبر", "خبر \u0000"})
  void textThatReadersCouldNotKeepIsRefused(String text) {
    ArticleCleaned good = Samples.cleaned();

    assertThatExceptionOfType(ContractViolation.class)
        .isThrownBy(
            () ->
                new ArticleCleaned(
                    good.articleId(),
                    1,
                    text,
                    Samples.sha256(text),
                    List.of(new Section(Section.Kind.PARAGRAPH, 0, text.length())),
                    "ar",
                    null,
                    null,
                    null,
                    null,
                    null,
                    good.cleanedAt(),
                    null,
                    List.of()))
        .returns("text.well-formed", ContractViolation::rule);
  }
}
