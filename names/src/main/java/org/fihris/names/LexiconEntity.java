package org.fihris.names;

import java.util.List;
import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * An entity that the lexicon knows.
 *
 * @param key its slug, unique and never changed: ids hang on it
 * @param type what it is
 * @param name its canonical Arabic name
 * @param englishName its usual English name; empty if unknown
 * @param wikidata its item there, {@code Q…}; empty if not sure
 * @param countries ISO 3166-1 alpha-2 codes of the countries it belongs to
 * @param forms other full names, acronyms and aliases, each naming this entity alone
 * @param shortForms names that others may bear too
 * @param context words that speak for this entity where they stand in the text
 * @param place where it is; null for what is no place
 */
public record LexiconEntity(
    String key,
    EntityType type,
    String name,
    String englishName,
    String wikidata,
    List<String> countries,
    List<DatedForm> forms,
    List<ShortForm> shortForms,
    List<String> context,
    @Nullable Place place) {
  public LexiconEntity {
    if (key.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("an entity needs a key and a name, not '" + key + "'");
    }
    countries = List.copyOf(countries);
    forms = List.copyOf(forms);
    shortForms = List.copyOf(shortForms);
    context = List.copyOf(context);
  }

  /** The id of this entity in every article. */
  public String id() {
    return EntityIds.ofLexicon(key);
  }
}
