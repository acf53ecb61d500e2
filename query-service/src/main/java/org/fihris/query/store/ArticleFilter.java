package org.fihris.query.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to list; a null component lets all through.
 *
 * @param search words that the text must hold, in any of their spellings and inflections that the
 *     search form and PostgreSQL's {@code arabic} stemmer unify; quotation marks keep words
 *     together, {@code or} gives a choice, a leading {@code -} excludes
 * @param outlet exactly the outlet's name
 * @param entityId an entity that the article must mention
 * @param publishedFrom inclusive; articles without a date count by when they were cleaned
 * @param publishedTo exclusive; articles without a date count by when they were cleaned
 */
public record ArticleFilter(
    @Nullable String search,
    @Nullable String outlet,
    @Nullable String entityId,
    @Nullable Instant publishedFrom,
    @Nullable Instant publishedTo) {

  /** Lets all articles through. */
  public static final ArticleFilter ALL = new ArticleFilter(null, null, null, null, null);
}
