package org.fihris.query.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article that was just stored.
 *
 * @param articleId its id
 * @param outlet who published it; null where unknown
 * @param entityIds the entities that it mentions, also under ids that were merged into them
 */
public record LiveArticle(String articleId, @Nullable String outlet, Set<String> entityIds) {
  public LiveArticle {
    entityIds = Set.copyOf(entityIds);
  }
}
