package org.fihris.nlp.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.Mention;
import org.fihris.names.NameInText;

/**
 * Resolves the names of one text, by these rules in this order:
 *
 * <ol>
 *   <li>{@link #DEFINED_IN_TEXT}: a short name in brackets right after a long one of the same type
 *       is defined by it, here and wherever else it stands in the text;
 *   <li>{@link #SHORT_FORM}: a person's one-word name that ends exactly one longer name of a person
 *       in the text is that person's;
 *   <li>{@link #SEARCH_FORM}: names of the same type and search form are one entity, in every
 *       article.
 * </ol>
 *
 * A mention lists the rules that decided about it, {@code SEARCH_FORM} always last.
 */
public final class NameResolver {
  public static final String DEFINED_IN_TEXT = "defined-in-text";
  public static final String SHORT_FORM = "short-form";
  public static final String SEARCH_FORM = "search-form";

  // What may stand between a long name and the short one that it defines, and after the short one.
  private static final Pattern OPENING = Pattern.compile("[»”\"]?\\s*\\(\\s*[«“\"]?");
  private static final Pattern CLOSING = Pattern.compile("[»”\"]?\\s*\\)");

  private NameResolver() {}

  /**
   * Resolves the names of {@code text}.
   *
   * @param names in text order, not overlapping
   */
  public static ResolvedNames resolve(String text, List<NameInText> names) {
    Map<NameKey, NameKey> definitions = definitions(text, names);
    Map<NameKey, NameKey> shortForms = shortForms(names, definitions);
    Map<NameKey, List<String>> surfaces = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    for (NameInText name : names) {
      List<String> rules = new ArrayList<>();
      NameKey key = follow(definitions, NameKey.of(name), DEFINED_IN_TEXT, rules);
      key = follow(shortForms, key, SHORT_FORM, rules);
      rules.add(SEARCH_FORM);
      surfaces.computeIfAbsent(key, k -> new ArrayList<>()).add(name.surface());
      mentions.add(
          new Mention(
              name.span().beginUtf16(),
              name.span().endUtf16(),
              name.surface(),
              name.type(),
              name.score(),
              key.entityId(),
              rules));
    }
    return new ResolvedNames(
        mentions, surfaces.entrySet().stream().map(e -> entity(e.getKey(), e.getValue())).toList());
  }

  private static NameKey follow(
      Map<NameKey, NameKey> targets, NameKey key, String rule, List<String> rules) {
    NameKey target = last(targets, key);
    if (!target.equals(key)) {
      rules.add(rule);
    }
    return target;
  }

  /** Ends, since every step leads to a longer name. */
  private static NameKey last(Map<NameKey, NameKey> targets, NameKey key) {
    NameKey at = key;
    for (NameKey next = targets.get(at); next != null; next = targets.get(at)) {
      at = next;
    }
    return at;
  }

  private static Map<NameKey, NameKey> definitions(String text, List<NameInText> names) {
    Map<NameKey, NameKey> found = new HashMap<>();
    for (int at = 1; at < names.size(); at++) {
      NameInText longName = names.get(at - 1);
      NameInText shortName = names.get(at);
      NameKey longKey = NameKey.of(longName);
      NameKey shortKey = NameKey.of(shortName);
      if (longName.type() == shortName.type()
          && shortKey.searchForm().length() < longKey.searchForm().length()
          && defines(text, longName, shortName)) {
        found.putIfAbsent(shortKey, longKey);
      }
    }
    return found;
  }

  private static boolean defines(String text, NameInText longName, NameInText shortName) {
    String between = text.substring(longName.span().endUtf16(), shortName.span().beginUtf16());
    return OPENING.matcher(between).matches()
        && CLOSING.matcher(text).region(shortName.span().endUtf16(), text.length()).lookingAt();
  }

  private static Map<NameKey, NameKey> shortForms(
      List<NameInText> names, Map<NameKey, NameKey> definitions) {
    Set<NameKey> persons =
        names.stream()
            .filter(name -> name.type() == EntityType.PERSON)
            .map(name -> last(definitions, NameKey.of(name)))
            .collect(Collectors.toSet());
    Map<NameKey, NameKey> found = new HashMap<>();
    for (NameKey person : persons) {
      List<NameKey> longer =
          persons.stream()
              .filter(other -> !other.isOneWord() && other.lastWord().equals(person.searchForm()))
              .toList();
      if (longer.size() == 1) {
        found.put(person, longer.get(0));
      }
    }
    return found;
  }

  private static Entity entity(NameKey key, List<String> surfaces) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    surfaces.forEach(surface -> counts.merge(surface, 1, Integer::sum));
    // The sort is stable: of equally frequent forms the first in the text comes first.
    List<Entity.Form> forms =
        counts.entrySet().stream()
            .map(entry -> new Entity.Form(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Entity.Form::count).reversed())
            .toList();
    return new Entity(key.entityId(), key.type(), canonicalName(key, forms), forms);
  }

  private static String canonicalName(NameKey key, List<Entity.Form> forms) {
    return forms.stream()
        .map(Entity.Form::surface)
        .filter(surface -> NameKey.searchForm(surface).equals(key.searchForm()))
        .findFirst()
        .orElseThrow();
  }
}
