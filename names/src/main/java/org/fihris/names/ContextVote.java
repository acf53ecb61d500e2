package org.fihris.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart those that may be meant by one name by what else stands in the text.
 *
 * <p>Each starts with the decades of its {@link Prominence}; each clue adds decades, the more the
 * nearer it stands (see {@link TextClues}): its country, named, or in a nationality's adjective, or
 * as that of whoever else is named; its region; a place within {@value #NEIGHBOUR_KM} km; up to
 * {@value #MOST_WORDS} words of its context, those that all candidates share left out. The first is
 * taken if clues put it half a decade before the others, or if it leads by a whole decade without
 * them. Otherwise the text does not tell.
 */
final class ContextVote implements ResolutionRule {
  private static final double LEAD_BY_CLUES = 0.5;
  private static final double LEAD_BY_DEFAULT = 1;
  private static final double NEIGHBOUR_KM = 50;
  private static final int MOST_WORDS = 3;

  private final NamedText text;
  private final LexiconNames lexiconNames;
  private final NameWords words;
  private @Nullable Scene scene;

  ContextVote(NamedText text, LexiconNames lexiconNames, NameWords words) {
    this.text = text;
    this.lexiconNames = lexiconNames;
    this.words = words;
  }

  /** One candidate and what speaks for it. */
  private record Vote(Naming naming, double prominence, double clues) {
    double decades() {
      return prominence + clues;
    }
  }

  @Override
  public Step apply(TextName name) {
    List<Naming> candidates = lexiconNames.candidates(name);
    if (candidates.isEmpty()) {
      return Step.PASS;
    }
    List<Vote> votes = votes(name, candidates);
    Vote first = votes.get(0);
    double otherDecades = Prominence.ofUnlisted(first.naming());
    double otherClues = 0;
    double otherProminence = otherDecades;
    if (votes.size() > 1) {
      Vote second = votes.get(1);
      otherClues = second.clues();
      otherDecades = Math.max(otherDecades, second.decades());
      for (Vote vote : votes.subList(1, votes.size())) {
        otherProminence = Math.max(otherProminence, vote.prominence());
      }
    }
    boolean byClues = first.clues() > otherClues && first.decades() - otherDecades >= LEAD_BY_CLUES;
    boolean byDefault =
        first.prominence() - otherProminence >= LEAD_BY_DEFAULT
            && first.decades() - otherDecades >= LEAD_BY_CLUES;
    if (!byClues && !byDefault) {
      return new Step.Means(Step.Target.of(name.key()), List.of(Rule.AMBIGUOUS, Rule.SPELLING_KEY));
    }
    return new Step.Means(
        Step.Target.of(first.naming().entity()),
        List.of(first.naming().rule(), byClues ? Rule.CONTEXT : Rule.DEFAULT_READING));
  }

  /** The votes, most decades first; of equal ones the order of keys decides. */
  private List<Vote> votes(TextName name, List<Naming> candidates) {
    Scene here = scene();
    TextClues.Run run = here.clues.run(name.found().span());
    Set<String> shared = sharedContext(candidates);
    List<Vote> votes = new ArrayList<>();
    for (Naming candidate : candidates) {
      votes.add(
          new Vote(
              candidate,
              Prominence.of(candidate),
              here.country(candidate.entity(), run)
                  + here.place(candidate.entity(), run)
                  + here.context(candidate.entity(), run, shared)));
    }
    votes.sort(
        Comparator.comparingDouble(Vote::decades)
            .reversed()
            .thenComparing(vote -> vote.naming().entity().key()));
    return votes;
  }

  private static Set<String> sharedContext(List<Naming> candidates) {
    if (candidates.size() < 2) {
      return Set.of();
    }
    Set<String> shared = new HashSet<>(candidates.get(0).entity().context());
    candidates.forEach(candidate -> shared.retainAll(Set.copyOf(candidate.entity().context())));
    return shared;
  }

  private Scene scene() {
    Scene made = scene;
    if (made == null) {
      made = new Scene();
      scene = made;
    }
    return made;
  }

  /** A place that the text names, and where. */
  private record NamedPlace(Place place, List<TextClues.Run> runs) {}

  /** What the text names surely: countries and places, and all its words. */
  private final class Scene {
    final TextClues clues = new TextClues(text.text(), words::clue);
    private final Map<String, List<TextClues.Run>> countries = new HashMap<>();
    private final Map<String, NamedPlace> places = new HashMap<>();

    Scene() {
      clues.nationalities().forEach((country, runs) -> runs.forEach(run -> add(country, run)));
      for (TextName name : text.names()) {
        lexiconNames
            .sure(name)
            .map(Naming::entity)
            .ifPresent(entity -> add(entity, clues.run(name.found().span())));
      }
    }

    private void add(LexiconEntity entity, TextClues.Run run) {
      Place place = entity.place();
      if (entity.countries().size() == 1) {
        add(entity.countries().get(0), run);
      }
      if (place != null) {
        places
            .computeIfAbsent(entity.key(), key -> new NamedPlace(place, new ArrayList<>()))
            .runs()
            .add(run);
      }
    }

    private void add(String country, TextClues.Run run) {
      countries.computeIfAbsent(country, key -> new ArrayList<>()).add(run);
    }

    double country(LexiconEntity entity, TextClues.Run name) {
      double best = 0;
      for (String country : entity.countries()) {
        best = Math.max(best, clues.weight(name, countries.getOrDefault(country, List.of())));
      }
      return best;
    }

    double place(LexiconEntity entity, TextClues.Run name) {
      Place place = entity.place();
      if (place == null) {
        return 0;
      }
      double region =
          place.region().isEmpty() || place.region().equals(entity.name())
              ? 0
              : clues.weight(name, clues.runs(words.phrase(place.region())));
      List<TextClues.Run> near = new ArrayList<>();
      places.forEach(
          (key, other) -> {
            if (!key.equals(entity.key())
                && !other.place().kind().equals(Place.COUNTRY)
                && place.kilometresTo(other.place()) <= NEIGHBOUR_KM) {
              near.addAll(other.runs());
            }
          });
      return region + clues.weight(name, near);
    }

    double context(LexiconEntity entity, TextClues.Run run, Set<String> shared) {
      return entity.context().stream()
          .filter(phrase -> !shared.contains(phrase))
          .map(words::phrase)
          .mapToDouble(phrase -> clues.weight(run, clues.runs(phrase)))
          .boxed()
          .sorted(Comparator.reverseOrder())
          .limit(MOST_WORDS)
          .mapToDouble(Double::doubleValue)
          .sum();
    }
  }
}
