package org.fihris.query.store;

import java.time.Instant;
import java.util.List;
import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a name in a stored article.
 *
 * @param articleId the article that it stands in
 * @param sortAt the article's {@link StoredArticle#sortAt()}
 * @param beginUtf16 inclusive start in the article's text
 * @param endUtf16 exclusive end in the article's text
 * @param surface exactly the text at the span
 * @param type what kind of thing is named
 * @param score probability in [0,1]
 * @param entityId the entity that it names
 * @param rules ids of the resolution rules that decided, in order; {@code correction} is the last
 *     where people's corrections led it to its entity
 * @param confidence how sure that is, in [0,1]; null where unknown
 */
public record StoredMention(
    String articleId,
    Instant sortAt,
    int beginUtf16,
    int endUtf16,
    String surface,
    EntityType type,
    double score,
    String entityId,
    List<String> rules,
    @Nullable Double confidence) {

  public StoredMention {
    rules = List.copyOf(rules);
  }

  /** Where the mention stands among all mentions of its entity. */
  public MentionPosition position() {
    return new MentionPosition(new ArticlePosition(sortAt, articleId), beginUtf16);
  }
}
