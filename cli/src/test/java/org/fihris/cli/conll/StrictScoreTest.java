package org.fihris.cli.conll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fihris.cli.conll.StrictScore.Counts;
import org.junit.jupiter.api.Test;

class StrictScoreTest {

  @Test
  void aMentionIsRightOnlyWithTypeAndBothEnds() {
    String gold = "a B-PER\nb I-PER\nc O\nd B-LOC\ne B-ORG\n";
    String predicted = "a B-PER\nb I-PER\nc O\nd B-ORG\ne B-ORG\n";

    assertThat(score(gold, predicted).perType())
        .containsEntry("PER", new Counts(1, 0, 0))
        .containsEntry("LOC", new Counts(0, 0, 1))
        .containsEntry("ORG", new Counts(1, 1, 0));
  }

  @Test
  void aShortenedMentionIsTwiceWrong() {
    assertThat(score("a B-PER\nb I-PER\n", "a B-PER\nb O\n").micro())
        .isEqualTo(new Counts(0, 1, 1));
  }

  @Test
  void anInsideTagWithoutABeginningBeginsAMention() {
    assertThat(score("a I-PER\nb I-PER\nc I-LOC\n", "a B-PER\nb I-PER\nc B-LOC\n").micro())
        .isEqualTo(new Counts(2, 0, 0));
  }

  @Test
  void mentionsEndWithTheirSentence() {
    assertThat(score("a B-PER\n\nb I-PER\n", "a B-PER\n\nb I-PER\n").micro())
        .isEqualTo(new Counts(2, 0, 0));
  }

  @Test
  void persIsPerUnlessToldOtherwise() {
    assertThat(score("a B-PERS\n", "a B-PER\n").perType())
        .containsOnlyKeys("PER")
        .containsEntry("PER", new Counts(1, 0, 0));
  }

  @Test
  void printsWhatThePythonScorerPrints() {
    // the expected line is the output of the reference scorer for these very files
    String gold =
        """
        زار O
        محمد B-PERS
        الأحمد I-PERS
        دمشق B-LOC
        . O

        الأمم B-ORG
        المتحدة I-ORG
        في O
        حلب B-LOC
        """;
    String predicted =
        """
        زار O
        محمد B-PERS
        الأحمد O
        دمشق B-LOC
        . O

        الأمم B-ORG
        المتحدة I-ORG
        في O
        حلب B-ORG
        """;

    assertThat(score(gold, predicted).toJson())
        .isEqualTo(
            """
            {"micro": {"precision": 0.5, "recall": 0.5, "f1": 0.5, "tp": 2, "fp": 2, "fn": 2}\
            , "macro_f1": 0.4445, "per_type": {"LOC": {"precision": 1.0, "recall": 0.5, "f1": 0.6667, "tp": 1, "fp": 0, "fn": 1}\
            , "ORG": {"precision": 0.5, "recall": 1.0, "f1": 0.6667, "tp": 1, "fp": 1, "fn": 0}\
            , "PER": {"precision": 0.0, "recall": 0.0, "f1": 0.0, "tp": 0, "fp": 1, "fn": 1}}\
            , "sentences": 2, "tokens": 9}\
            """);
  }

  @Test
  void aCorpusWithoutMentionsScoresZero() {
    assertThat(score("a O\n", "a O\n").toJson())
        .isEqualTo(
            "{\"micro\": {\"precision\": 0.0, \"recall\": 0.0, \"f1\": 0.0, \"tp\": 0, \"fp\": 0,"
                + " \"fn\": 0}, \"macro_f1\": 0.0, \"per_type\": {}, \"sentences\": 1,"
                + " \"tokens\": 1}");
  }

  @Test
  void refusesOtherTokens() {
    assertThatThrownBy(() -> score("a O\n", "b O\n")).isInstanceOf(IllegalArgumentException.class);
  }

  private static StrictScore score(String gold, String predicted) {
    return StrictScore.of(Corpus.parse(gold), Corpus.parse(predicted), LabelMap.DEFAULT);
  }
}
