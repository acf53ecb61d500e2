package org.fihris.cli.conll;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fihris.contracts.EntityType;

/**
 * How a corpus names the types: corpus name to our name, for example {@code PERS} to {@code PER}. A
 * name that it does not know stays as it is.
 */
public record LabelMap(Map<String, String> ours) {

  /** Corpora of one tradition say PERS, those of another PER. */
  public static final LabelMap DEFAULT = new LabelMap(Map.of("PERS", "PER"));

  private static final String OUTSIDE = "O";

  public LabelMap {
    ours = Map.copyOf(ours);
  }

  /**
   * Reads {@code PERS=PER,GPE=LOC}.
   *
   * @throws IllegalArgumentException if a part is not {@code NAME=NAME}
   */
  public static LabelMap parse(String text) {
    Map<String, String> ours = new LinkedHashMap<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1 || equals == pair.length() - 1) {
        throw new IllegalArgumentException(
            "'" + pair + "' is not CORPUS_LABEL=OUR_LABEL, for example PERS=PER");
      }
      ours.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return new LabelMap(ours);
  }

  /** Our name for a corpus's type. */
  public String toOurs(String corpusName) {
    return ours.getOrDefault(corpusName, corpusName);
  }

  /**
   * The tag to write for a tag of the service, {@code B-PERSON} as {@code B-PER} or as the corpus
   * writes it. Where a corpus has several names for one of ours, its alphabetically first is
   * written: any of them scores the same.
   *
   * @throws IllegalArgumentException if the tag is not {@code O}, {@code B-} or {@code I-} and one
   *     of our types
   */
  public String toCorpusTag(String serviceTag) {
    if (serviceTag.equals(OUTSIDE)) {
      return OUTSIDE;
    }
    if (!serviceTag.startsWith("B-") && !serviceTag.startsWith("I-")) {
      throw new IllegalArgumentException("Tag '" + serviceTag + "' is none of O, B-TYPE, I-TYPE.");
    }
    String shortName = shortName(EntityType.valueOf(serviceTag.substring(2)));
    String corpusName =
        ours.entrySet().stream()
            .filter(entry -> entry.getValue().equals(shortName))
            .map(Map.Entry::getKey)
            .sorted()
            .findFirst()
            .orElse(shortName);
    return serviceTag.substring(0, 2) + corpusName;
  }

  private static String shortName(EntityType type) {
    return switch (type) {
      case PERSON -> "PER";
      case LOCATION -> "LOC";
      case ORGANIZATION -> "ORG";
      case MISC -> "MISC";
    };
  }
}
