package org.fihris.names;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A text and the names in it.
 *
 * @param text the text
 * @param day when it was published, in UTC; null if unknown
 * @param names in text order
 */
record NamedText(String text, @Nullable LocalDate day, List<TextName> names) {
  NamedText {
    names = List.copyOf(names);
  }

  static NamedText of(
      String text, @Nullable Instant publishedAt, List<NameInText> found, NameWords words) {
    List<PlainName> plain = found.stream().map(name -> words.plain(name.surface())).toList();
    Map<String, EntityType> types = usualTypes(found, plain);
    List<TextName> names = new ArrayList<>();
    for (int at = 0; at < found.size(); at++) {
      EntityType type = types.getOrDefault(plain.get(at).spellingKey(), found.get(at).type());
      names.add(new TextName(found.get(at), type, plain.get(at)));
    }
    LocalDate day = publishedAt == null ? null : LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
    return new NamedText(text, day, names);
  }

  /**
   * The type of each name. A text rarely uses one name for things of two types, and a model errs
   * more often: the type with the highest sum of scores counts, of equal ones the first.
   */
  private static Map<String, EntityType> usualTypes(List<NameInText> found, List<PlainName> plain) {
    Map<String, Map<EntityType, Double>> scores = new HashMap<>();
    for (int at = 0; at < found.size(); at++) {
      scores
          .computeIfAbsent(plain.get(at).spellingKey(), key -> new EnumMap<>(EntityType.class))
          .merge(found.get(at).type(), found.get(at).score(), Double::sum);
    }
    Map<String, EntityType> types = new HashMap<>();
    scores.forEach(
        (key, byType) ->
            types.put(
                key,
                byType.entrySet().stream()
                    .max(
                        Map.Entry.<EntityType, Double>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey()));
    return types;
  }
}
