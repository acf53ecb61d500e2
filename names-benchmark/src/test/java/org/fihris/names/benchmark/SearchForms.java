package org.fihris.names.benchmark;

import static org.fihris.arabic.SearchNormalizer.searchForm;

import java.util.List;
import java.util.Optional;

/**
 * The search normaliser alone: two names are one entity if their search forms are equal. It never
 * cuts anything off a word, so it is right about the words with nothing attached and wrong about
 * the others.
 */
final class SearchForms implements ScoredSystem {
  @Override
  public String label() {
    return "SearchNormalizer";
  }

  @Override
  public Answer same(String a, String b) {
    return new Answer(searchForm(a).equals(searchForm(b)), List.of(searchForm(a), searchForm(b)));
  }

  @Override
  public Answer findsName(CliticWord word) {
    String form = searchForm(word.word());
    return new Answer(form.equals(searchForm(word.name())), List.of(form));
  }

  @Override
  public Optional<Answer> resolves(ShortName name) {
    return Optional.empty();
  }
}
