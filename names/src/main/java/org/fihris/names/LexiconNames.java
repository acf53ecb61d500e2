package org.fihris.names;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A full name that the lexicon gives to one entity means that entity.
 *
 * <p>Of the entities that bear a name those of the mention's own type count; where there is none,
 * the model may have erred: then a well-known one of another type is meant. A village that only a
 * gazetteer knows needs a clue in the text, see {@link ContextVote}.
 */
final class LexiconNames implements ResolutionRule {
  /** A single reading is sure if it is as many decades likelier than an unlisted bearer. */
  private static final double SURE_LEAD = 1;

  private final Lexicon lexicon;
  private final @Nullable LocalDate day;
  private final Map<NameKey, List<Naming>> known = new HashMap<>();

  LexiconNames(Lexicon lexicon, NamedText text) {
    this.lexicon = lexicon;
    this.day = text.day();
  }

  @Override
  public Step apply(TextName name) {
    return sure(name)
        .<Step>map(
            naming -> new Step.Means(Step.Target.of(naming.entity()), List.of(naming.rule())))
        .orElse(Step.PASS);
  }

  /** The one entity that the name means whatever the text says. */
  Optional<Naming> sure(TextName name) {
    List<Naming> candidates = candidates(name);
    if (candidates.size() != 1) {
      return Optional.empty();
    }
    Naming only = candidates.get(0);
    boolean sure =
        !only.isShort()
            && (only.entity().place() == null
                || Prominence.of(only) - Prominence.ofUnlisted(only) >= SURE_LEAD);
    return sure ? Optional.of(only) : Optional.empty();
  }

  /** What the name may mean on the text's day, full names before short ones. */
  List<Naming> candidates(TextName name) {
    // by its letters: a name that is only spelt alike may mean another
    return known.computeIfAbsent(
        new NameKey(name.type(), name.plain().name()), unknown -> find(name));
  }

  private List<Naming> find(TextName name) {
    List<Naming> possible =
        lexicon.namings(name.plain().name(), name.plain().spellingKey()).stream()
            .filter(naming -> naming.isPossibleOn(day))
            .toList();
    List<Naming> valid = possible.stream().filter(naming -> naming.isValidOn(day)).toList();
    List<Naming> now = valid.isEmpty() ? possible : valid;
    List<Naming> ofType =
        now.stream().filter(naming -> naming.entity().type() == name.type()).toList();
    if (ofType.isEmpty()) {
      return now.stream()
          .filter(naming -> !naming.isShort() && Prominence.isWellKnown(naming.entity()))
          .toList();
    }
    List<Naming> full = ofType.stream().filter(naming -> !naming.isShort()).toList();
    return full.isEmpty() ? ofType : full;
  }
}
