package org.fihris.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fihris.contracts.EntityType;

/**
 * A name that is part of exactly one fuller name of its type in the text means the same: a person's
 * family name, an organisation's first words or its name without the noun for what it is. If an
 * organisation may be meant by several of the text, the text does not tell; of a family one bears
 * the name by default, see {@link ContextVote}.
 */
final class ShortForms implements ResolutionRule {
  private final List<TextName> names;
  private final Map<NameKey, List<String>> parts = new HashMap<>();
  private final DefinedInText definitions;
  private final LexiconNames lexiconNames;

  ShortForms(NamedText text, DefinedInText definitions, LexiconNames lexiconNames) {
    names = List.copyOf(distinct(text.names()));
    this.definitions = definitions;
    this.lexiconNames = lexiconNames;
  }

  private static Collection<TextName> distinct(List<TextName> names) {
    Map<NameKey, TextName> distinct = new LinkedHashMap<>();
    names.forEach(name -> distinct.putIfAbsent(name.key(), name));
    return distinct.values();
  }

  @Override
  public Step apply(TextName name) {
    if (name.type() != EntityType.PERSON && name.type() != EntityType.ORGANIZATION) {
      return Step.PASS;
    }
    List<TextName> fuller = names.stream().filter(other -> isShortOf(name, other)).toList();
    List<TextName> fullest =
        fuller.stream()
            .filter(other -> fuller.stream().noneMatch(third -> isShortOf(other, third)))
            .toList();
    long meant = fullest.stream().map(this::identity).distinct().count();
    if (meant == 1) {
      return new Step.SameAs(fullest.get(0), Rule.SHORT_FORM);
    }
    return meant > 1 && name.type() == EntityType.ORGANIZATION
        ? new Step.Means(Step.Target.of(name.key()), List.of(Rule.AMBIGUOUS, Rule.SPELLING_KEY))
        : Step.PASS;
  }

  private boolean isShortOf(TextName name, TextName other) {
    if (name.type() != other.type()) {
      return false;
    }
    return name.type() == EntityType.PERSON
        ? PersonNames.isShortOf(parts(name), parts(other))
        : OrganizationNames.isShortOf(parts(name), parts(other));
  }

  private List<String> parts(TextName name) {
    return parts.computeIfAbsent(
        name.key(),
        key ->
            key.type() == EntityType.PERSON
                ? PersonNames.parts(name.plain().name())
                : OrganizationNames.parts(name.plain().name()));
  }

  /** What tells apart those that fuller names mean. */
  private String identity(TextName name) {
    TextName at = name;
    while (definitions.apply(at) instanceof Step.SameAs same) {
      at = same.other();
    }
    Optional<Naming> known = lexiconNames.sure(at);
    return known.isPresent() ? known.get().entity().id() : at.key().entityId();
  }
}
