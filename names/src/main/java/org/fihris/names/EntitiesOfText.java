package org.fihris.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/** Collects what the names of one text mean into its entities. */
final class EntitiesOfText {
  private final Lexicon lexicon;
  private final Corrections corrections;
  private final Map<String, Gathered> byId = new LinkedHashMap<>();

  /** What is known of one entity so far. */
  private static final class Gathered {
    final EntityType type;
    @Nullable LexiconEntity known;
    final List<String> surfaces = new ArrayList<>();
    final List<String> ownNames = new ArrayList<>();
    final List<String> correctedNames = new ArrayList<>();

    Gathered(EntityType type) {
      this.type = type;
    }
  }

  EntitiesOfText(Lexicon lexicon, Corrections corrections) {
    this.lexicon = lexicon;
    this.corrections = corrections;
  }

  /**
   * Adds a mention.
   *
   * @param entityId what it means, corrections applied
   */
  void add(Resolution resolution, String entityId) {
    Step.Target target = resolution.target();
    boolean corrected = !entityId.equals(target.id());
    LexiconEntity known = corrected ? lexicon.byId(entityId).orElse(null) : target.known();
    Gathered entity =
        byId.computeIfAbsent(
            entityId, id -> new Gathered(known == null ? target.type() : known.type()));
    entity.known = known;
    entity.surfaces.add(resolution.name().found().surface());
    String name = resolution.standsFor().plain().name();
    (corrected ? entity.correctedNames : entity.ownNames).add(name);
  }

  /** The entities in the order of their first mention. */
  List<Entity> entities() {
    return byId.entrySet().stream().map(entry -> entity(entry.getKey(), entry.getValue())).toList();
  }

  private Entity entity(String id, Gathered gathered) {
    LexiconEntity known = gathered.known;
    List<Entity.Form> forms =
        byCount(gathered.surfaces).entrySet().stream()
            .map(entry -> new Entity.Form(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Entity.Form::count).reversed())
            .toList();
    Place place = known == null ? null : known.place();
    return new Entity(
        id,
        gathered.type,
        corrections.nameOf(id).orElseGet(() -> name(gathered)),
        forms,
        known == null || known.englishName().isEmpty() ? null : known.englishName(),
        corrections
            .wikidataOf(id)
            .orElse(known == null || known.wikidata().isEmpty() ? null : known.wikidata()),
        place == null ? null : place.latitude(),
        place == null ? null : place.longitude());
  }

  /** The lexicon's name, else the most frequent one, of equal ones the first in the text. */
  private static String name(Gathered gathered) {
    LexiconEntity known = gathered.known;
    if (known != null) {
      return known.name();
    }
    List<String> names = gathered.ownNames.isEmpty() ? gathered.correctedNames : gathered.ownNames;
    return byCount(names).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Integer> byCount(List<String> names) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts;
  }
}
