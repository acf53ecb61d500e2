package org.fihris.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fihris.arabic.SearchNormalizer;

/** The entities that the project knows, found by their names in any spelling. */
public final class Lexicon {
  private final Map<String, LexiconEntity> byKey = new HashMap<>();
  private final Map<String, List<LexiconEntity>> bySpelling = new HashMap<>();
  private final Set<String> starts = new HashSet<>();

  private Lexicon(List<LexiconEntity> entities) {
    for (LexiconEntity entity : entities) {
      if (byKey.putIfAbsent(entity.key(), entity) != null) {
        throw new IllegalArgumentException("two entities have the key " + entity.key());
      }
      add(entity.name(), entity);
      entity.forms().forEach(form -> add(form.form(), entity));
      entity.shortForms().forEach(form -> add(form.form(), entity));
    }
  }

  /** The lexicon that comes with the project. */
  public static Lexicon shipped() {
    return of(List.of());
  }

  /**
   * A lexicon of these entities.
   *
   * @throws IllegalArgumentException if two of them have one key
   */
  public static Lexicon of(List<LexiconEntity> entities) {
    return new Lexicon(entities);
  }

  /** The entity of that key. */
  public Optional<LexiconEntity> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Whether a name of the lexicon begins with this word, given as search form. */
  public boolean isKnownStart(String searchForm) {
    return starts.contains(searchForm);
  }

  List<LexiconEntity> named(String name) {
    return bySpelling.getOrDefault(Spelling.key(name), List.of());
  }

  private void add(String form, LexiconEntity entity) {
    List<LexiconEntity> named =
        bySpelling.computeIfAbsent(Spelling.key(form), key -> new ArrayList<>(1));
    if (!named.contains(entity)) {
      named.add(entity);
    }
    String searchForm = SearchNormalizer.searchForm(form);
    int space = searchForm.indexOf(' ');
    starts.add(space < 0 ? searchForm : searchForm.substring(0, space));
  }
}
