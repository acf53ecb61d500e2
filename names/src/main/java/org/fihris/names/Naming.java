package org.fihris.names;

import java.time.LocalDate;
import org.fihris.arabic.SearchNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * One way in which an entity of the lexicon may be meant by a name.
 *
 * @param entity what is meant
 * @param rule {@link Rule#LEXICON_NAME}, {@link Rule#LEXICON_ALIAS}, {@link
 *     Rule#LEXICON_ALIAS_DATED} or {@link Rule#LEXICON_SHORT}
 * @param form the name, and when it is the entity's
 * @param isDefaultReading of a short form: whether it means this entity if the text gives no clue
 */
record Naming(LexiconEntity entity, Rule rule, DatedForm form, boolean isDefaultReading) {
  /** Whether the name may be borne by others too. */
  boolean isShort() {
    return rule == Rule.LEXICON_SHORT;
  }

  /** Whether the name has these letters, given as search form. */
  boolean isWritten(String searchForm) {
    return SearchNormalizer.searchForm(form.form()).equals(searchForm);
  }

  /**
   * Whether a text of that day may mean the entity. Before a name was given it cannot; after it was
   * given up, newspapers go on using it for years.
   */
  boolean isPossibleOn(@Nullable LocalDate day) {
    return day == null || form.validFrom() == null || !day.isBefore(form.validFrom());
  }

  boolean isValidOn(@Nullable LocalDate day) {
    return day == null || form.isValidOn(day);
  }
}
