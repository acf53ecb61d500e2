package org.fihris.ingest.clean;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fihris.arabic.SearchNormalizer;

/** Sets of fixed phrases, compared by their search form, so that every spelling is met. */
final class Phrases {
  /** Anything that is no letter and no digit, around and between phrases. */
  private static final String GAP = "[^\\p{L}\\p{N}]";

  private Phrases() {}

  /** Matches a line that is one of the phrases, whatever signs and digits stand around it. */
  static Pattern alone(String... phrases) {
    return Pattern.compile("(?:" + GAP + "|\\p{N})*" + oneOf(phrases) + "(?:" + GAP + "|\\p{N})*");
  }

  /** Matches a line that consists of nothing but the phrases, in any order and number. */
  static Pattern only(String... phrases) {
    return Pattern.compile(
        "(?:" + GAP + "|\\p{N})*(?:" + oneOf(phrases) + "(?:" + GAP + "|\\p{N}|$)+)+");
  }

  /** Matches a line that begins with one of the phrases as whole words. */
  static Pattern atStart(String... phrases) {
    return Pattern.compile(GAP + "*" + oneOf(phrases) + "(?!\\p{L}).*");
  }

  /** Matches a line in which one of the phrases stands. */
  static Pattern inside(String... phrases) {
    return Pattern.compile(".*" + oneOf(phrases) + ".*");
  }

  /** A group that matches one of the phrases' search forms, the longest first. */
  static String oneOf(String... phrases) {
    return List.of(phrases).stream()
        .map(SearchNormalizer::searchForm)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
