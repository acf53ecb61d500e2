package org.fihris.contracts;

import java.util.List;

/**
 * What several mentions name.
 *
 * @param id stable key, e.g. {@code e-} and 16 hexadecimal digits; the same in every article
 * @param type what kind of thing it is
 * @param canonicalName the name to show
 * @param forms the surfaces that name it in this article, most frequent first
 */
public record Entity(String id, EntityType type, String canonicalName, List<Form> forms) {
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
  }
}
