package org.fihris.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several mentions name.
 *
 * @param id stable key, e.g. {@code e-} and 16 hexadecimal digits; the same in every article
 * @param type what kind of thing it is
 * @param canonicalName the name to show
 * @param forms the surfaces that name it in this article, most frequent first
 * @param englishName its usual name in English; null where unknown
 * @param wikidata its Wikidata item, e.g. {@code Q858}; null where unknown
 * @param latitude degrees north of the equator, WGS 84, in [-90,90]; null where it has no place or
 *     the place is unknown
 * @param longitude degrees east of Greenwich, WGS 84, in [-180,180]; null just where latitude is
 */
public record Entity(
    String id,
    EntityType type,
    String canonicalName,
    List<Form> forms,
    @Nullable String englishName,
    @Nullable String wikidata,
    @Nullable Double latitude,
    @Nullable Double longitude) {
  /**
   * A spelling of the entity in this article.
   *
   * @param surface the spelling, as it stands in the text
   * @param count how often it stands there, at least 1
   */
  public record Form(String surface, int count) {
    public Form {
      Rules.notBlank("form.surface", surface);
      Rules.atLeast("form.count", 1, count);
    }
  }

  /**
   * @throws ContractViolation if a component breaks its rule
   */
  public Entity {
    Rules.notBlank("entity.id", id);
    Rules.present("entity.type", type);
    Rules.notBlank("entity.canonicalName", canonicalName);
    forms = Rules.list("entity.forms", forms);
    Rules.notEmpty("entity.forms", forms);
    if (englishName != null) {
      Rules.notBlank("entity.englishName", englishName);
    }
    if (wikidata != null) {
      Rules.matches("entity.wikidata", Rules.WIKIDATA, wikidata);
    }
    Rules.coordinates("entity.coordinates", latitude, longitude);
  }

  /** An entity of which only the name is known. */
  public Entity(String id, EntityType type, String canonicalName, List<Form> forms) {
    this(id, type, canonicalName, forms, null, null, null, null);
  }
}
