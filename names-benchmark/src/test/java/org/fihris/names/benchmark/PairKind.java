package org.fihris.names.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which phenomenon a pair of names tests. */
enum PairKind {
  SPELLING,
  TRANSLITERATION,
  ENDING,
  HAMZA,
  PROCLITIC,
  TITLE,
  ALIAS,
  ACRONYM,
  DATED_ALIAS,
  SHORT_NAME,
  ARTICLE,
  NATIONALITY,
  NEAR_MISS_PERSON,
  NEAR_MISS_PLACE,
  NEAR_MISS_ORGANIZATION,
  HOMONYM;

  private static final List<PairKind> DIFFERENT_ONLY =
      List.of(NEAR_MISS_PERSON, NEAR_MISS_PLACE, NEAR_MISS_ORGANIZATION);

  /** Its name in the file, such as {@code near-miss-person}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a pair of it may be the same entity; a near miss never is. */
  boolean hasSame() {
    return !DIFFERENT_ONLY.contains(this);
  }

  /**
   * The kind of that name in the file.
   *
   * @throws IllegalArgumentException if there is none
   */
  static PairKind of(String id) {
    return Arrays.stream(values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + id + "' is no kind of pair; write one of " + ids()));
  }

  private static String ids() {
    return Arrays.stream(values()).map(PairKind::id).collect(Collectors.joining(" "));
  }
}
