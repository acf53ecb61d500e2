package org.fihris.names.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fihris.names.benchmark.ScoredSystem.Answer;

/**
 * How one system did on the test set.
 *
 * @param label what the table calls the system
 * @param pairs on all pairs
 * @param pairsByKind on the pairs of each kind
 * @param clitics words of which it found the name
 * @param shortNames short names that it gave the right entity; empty if it does not read texts
 * @param misses one line for each wrong answer, in the order of the files
 */
record Scores(
    String label,
    PairScore pairs,
    Map<PairKind, PairScore> pairsByKind,
    Share clitics,
    Share shortNames,
    List<String> misses) {

  /** Asks the system all questions of the test set. */
  static Scores of(ScoredSystem system, TestSet testSet) {
    PairScore pairs = PairScore.NONE;
    Map<PairKind, PairScore> byKind = new EnumMap<>(PairKind.class);
    Share clitics = Share.NONE;
    Share shortNames = Share.NONE;
    List<String> misses = new ArrayList<>();
    for (NamePair pair : testSet.pairs()) {
      Answer answer = system.same(pair.a(), pair.b());
      pairs = pairs.plus(pair.same(), answer.yes());
      byKind.put(
          pair.kind(),
          byKind.getOrDefault(pair.kind(), PairScore.NONE).plus(pair.same(), answer.yes()));
      if (answer.yes() != pair.same()) {
        String should = pair.kind().id() + (pair.same() ? ", same" : ", different");
        misses.add(miss(should, pair.a() + " / " + pair.b(), pair.reason(), answer));
      }
    }
    for (CliticWord word : testSet.clitics()) {
      Answer answer = system.findsName(word);
      clitics = clitics.plus(answer.yes());
      if (!answer.yes()) {
        misses.add(miss("clitic", word.word() + " → " + word.name(), word.reason(), answer));
      }
    }
    for (ShortName name : testSet.shortNames()) {
      Optional<Answer> answer = system.resolves(name);
      if (answer.isPresent()) {
        shortNames = shortNames.plus(answer.get().yes());
        if (!answer.get().yes()) {
          String question = name.surface() + " → " + name.expected() + " in: " + name.text();
          misses.add(miss("short name", question, name.reason(), answer.get()));
        }
      }
    }
    return new Scores(system.label(), pairs, byKind, clitics, shortNames, List.copyOf(misses));
  }

  private static String miss(String should, String question, String reason, Answer answer) {
    return "[" + should + "] " + question + "  (" + reason + ")  " + answer.why();
  }
}
