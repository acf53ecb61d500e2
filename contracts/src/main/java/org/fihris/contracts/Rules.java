package org.fihris.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The contracts' rules, each refusing with its name. */
final class Rules {
  static final Pattern ARTICLE_ID = Pattern.compile("[0-9a-f]{32}");
  static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,11}");

  private Rules() {}

  static <T> T present(String rule, @Nullable T value) {
    if (value == null) {
      throw new ContractViolation(rule, "required, but absent");
    }
    return value;
  }

  static <T> List<T> list(String rule, @Nullable List<T> values) {
    try {
      return List.copyOf(present(rule, values));
    } catch (NullPointerException e) {
      throw new ContractViolation(rule, "an element is null");
    }
  }

  static void notBlank(String rule, @Nullable String value) {
    if (present(rule, value).isBlank()) {
      throw new ContractViolation(rule, "must not be blank");
    }
  }

  /**
   * UTF-8 cannot carry a surrogate without its partner, so hashes and readers would differ; and
   * PostgreSQL cannot store U+0000, so a consumer would take the event for an outage forever.
   */
  static void wellFormed(String rule, String value) {
    int codePoint;
    for (int i = 0; i < value.length(); i += Character.charCount(codePoint)) {
      codePoint = value.codePointAt(i);
      if (Character.getType(codePoint) == Character.SURROGATE) {
        throw new ContractViolation(rule, "a lone surrogate at UTF-16 index " + i);
      }
      if (codePoint == 0) {
        throw new ContractViolation(rule, "U+0000 at UTF-16 index " + i);
      }
    }
  }

  static void notEmpty(String rule, List<?> values) {
    if (values.isEmpty()) {
      throw new ContractViolation(rule, "must not be empty");
    }
  }

  static void one(String rule, List<?> values) {
    if (values.size() != 1) {
      throw new ContractViolation(rule, "must be one, not " + values.size());
    }
  }

  static void distinct(String rule, String first, List<String> others) {
    Set<String> seen = new HashSet<>(Set.of(first));
    for (String other : others) {
      if (!seen.add(other)) {
        throw new ContractViolation(rule, "'" + other + "' is named twice");
      }
    }
  }

  static void ordered(String rule, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw new ContractViolation(rule, "it ends on " + to + ", before it begins on " + from);
    }
  }

  static void before(String rule, long earlier, long later) {
    if (earlier < 1 || earlier >= later) {
      throw new ContractViolation(rule, earlier + " is not the number of an earlier one");
    }
  }

  static void matches(String rule, Pattern pattern, @Nullable String value) {
    if (!pattern.matcher(present(rule, value)).matches()) {
      throw new ContractViolation(rule, "'" + value + "' does not match " + pattern);
    }
  }

  static void atLeast(String rule, long minimum, long value) {
    if (value < minimum) {
      throw new ContractViolation(rule, value + " is less than " + minimum);
    }
  }

  static void probability(String rule, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new ContractViolation(rule, value + " is not in [0,1]");
    }
  }

  static void coordinates(String rule, @Nullable Double latitude, @Nullable Double longitude) {
    if (latitude == null && longitude == null) {
      return;
    }
    if (latitude == null || longitude == null) {
      throw new ContractViolation(rule, "one of latitude and longitude is absent");
    }
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new ContractViolation(rule, latitude + ", " + longitude + " is no place on Earth");
    }
  }

  static void span(String rule, int begin, int end) {
    if (begin < 0 || end <= begin) {
      throw new ContractViolation(rule, "[" + begin + "," + end + ") is not a non-empty span");
    }
  }

  static void sha256Of(String rule, String text, String expected) {
    String actual = sha256(text);
    if (!actual.equals(expected)) {
      throw new ContractViolation(rule, expected + " is stated, " + actual + " is the text's");
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static void sectionsCover(String rule, String text, List<Section> sections) {
    int expectedBegin = 0;
    for (Section section : sections) {
      if (section.beginUtf16() != expectedBegin || section.endUtf16() > text.length()) {
        throw new ContractViolation(
            rule, section + " should begin at " + expectedBegin + " and end in the text");
      }
      if (section.endUtf16() < text.length() && text.charAt(section.endUtf16()) != '\n') {
        throw new ContractViolation(rule, section + " is not followed by a line feed");
      }
      expectedBegin = section.endUtf16() + 1;
    }
    if (expectedBegin != text.length() + 1) {
      throw new ContractViolation(rule, "the sections end before the text does");
    }
  }

  static void mentionsMatch(String rule, String text, List<Mention> mentions) {
    int previousEnd = 0;
    for (Mention mention : mentions) {
      if (mention.beginUtf16() < previousEnd) {
        throw new ContractViolation("mentions.ordered", mention + " overlaps or precedes another");
      }
      if (mention.endUtf16() > text.length()
          || !text.startsWith(mention.surface(), mention.beginUtf16())
          || mention.surface().length() != mention.endUtf16() - mention.beginUtf16()) {
        throw new ContractViolation(rule, mention + " does not stand in the text");
      }
      previousEnd = mention.endUtf16();
    }
  }

  static void entitiesMatch(String rule, List<Mention> mentions, List<Entity> entities) {
    Set<String> known = new HashSet<>();
    for (Entity entity : entities) {
      if (!known.add(entity.id())) {
        throw new ContractViolation("entities.unique", entity.id() + " is listed twice");
      }
    }
    for (Mention mention : mentions) {
      if (!known.contains(mention.entityId())) {
        throw new ContractViolation(rule, mention + " refers to an entity that is not listed");
      }
    }
  }
}
