package org.fihris.arabic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which country a nationality adjective speaks of: {@code الروسية}, {@code سوريون}, {@code
 * الأتراك}.
 *
 * <p>The adjectives stand in {@code nationalities.tsv}, with their source and what is left out.
 * From a masculine singular in ي its feminine, duals and regular plurals are made; every form is
 * known with and without the article, and in every spelling that has the same search form.
 *
 * <p>A country's own name is no adjective of it: {@code سورية} and {@code جيبوتي} are countries,
 * {@code السورية} and {@code الجيبوتي} are adjectives.
 */
public final class NationalityAdjectives {
  private static final String RESOURCE = "nationalities.tsv";
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;
  private static final List<String> REGULAR_ENDINGS =
      List.of("ي", "ية", "يون", "يين", "يات", "يان", "يتان", "يتين");

  private static final Map<String, String> COUNTRIES = read();

  private NationalityAdjectives() {}

  /**
   * The country of an adjective.
   *
   * @param word one word in any spelling, proclitics taken off
   * @return its ISO 3166-1 alpha-2 code; empty if the word is no nationality adjective
   */
  public static Optional<String> countryOf(String word) {
    return Optional.ofNullable(COUNTRIES.get(SearchNormalizer.searchForm(word)));
  }

  /** Whether a word in search form is an adjective. */
  static boolean isOne(String searchForm) {
    return COUNTRIES.containsKey(searchForm);
  }

  private static Map<String, String> read() {
    Map<String, String> countries = new HashMap<>();
    try (InputStream file = NationalityAdjectives.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException(
            RESOURCE + " is not beside NationalityAdjectives; build arabic-text again");
      }
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1) // the header
          .forEach(line -> addCountry(line.split("\t", -1), countries));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return Map.copyOf(countries);
  }

  private static void addCountry(String[] columns, Map<String, String> countries) {
    if (columns.length != 3) {
      throw new IllegalStateException(
          RESOURCE + ": " + String.join("\t", columns) + ": three columns are needed");
    }
    String code = columns[0];
    for (String form : columns[1].split("\\|", -1)) {
      regularForms(form)
          .map(SearchNormalizer::searchForm)
          .forEach(
              searchForm -> {
                countries.put(searchForm, code);
                countries.put(ARTICLE + searchForm, code);
              });
    }
    for (String name : columns[2].split("\\|", -1)) {
      countries.remove(SearchNormalizer.searchForm(name));
    }
  }

  private static Stream<String> regularForms(String form) {
    if (form.charAt(form.length() - 1) != Letters.YEH) {
      return Stream.of(form);
    }
    String stem = form.substring(0, form.length() - 1);
    return REGULAR_ENDINGS.stream().map(ending -> stem + ending);
  }
}
