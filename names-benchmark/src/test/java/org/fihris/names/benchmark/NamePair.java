package org.fihris.names.benchmark;

import java.util.List;

/**
 * Two names, and whether an editor files both under one entity.
 *
 * @param a one name
 * @param b the other; another string
 * @param same whether both name one entity, read alone in news of today
 * @param reason the fact that decides, in English
 * @param kind the phenomenon
 */
record NamePair(String a, String b, boolean same, String reason, PairKind kind) {
  static final List<String> COLUMNS = List.of("a", "b", "verdict", "reason", "kind");

  /**
   * @throws IllegalArgumentException if a component is blank or both names are equal
   */
  NamePair {
    Fields.notBlank("a", a);
    Fields.notBlank("b", b);
    Fields.notBlank("reason", reason);
    if (a.equals(b)) {
      throw new IllegalArgumentException("both names are '" + a + "'; a pair needs two strings");
    }
  }

  static NamePair ofFields(List<String> fields) {
    return new NamePair(
        fields.get(0),
        fields.get(1),
        isSame(fields.get(2)),
        fields.get(3),
        PairKind.of(fields.get(4)));
  }

  private static boolean isSame(String verdict) {
    return switch (verdict) {
      case "same" -> true;
      case "different" -> false;
      default ->
          throw new IllegalArgumentException(
              "'" + verdict + "' is no verdict; write same or different");
    };
  }
}
