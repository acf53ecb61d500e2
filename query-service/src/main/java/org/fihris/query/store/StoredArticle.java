package org.fihris.query.store;

import java.time.Instant;
import java.util.List;
import org.fihris.contracts.RemovedLine;
import org.fihris.contracts.Section;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is stored; its mentions are read apart. Components are those of the events.
 *
 * @param sortAt orders articles: when it was published, or else when it was cleaned
 * @param title the title's line; null where the article has none
 */
public record StoredArticle(
    String articleId,
    int revision,
    String modelVersion,
    Instant enrichedAt,
    Instant cleanedAt,
    @Nullable Instant publishedAt,
    Instant sortAt,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String title,
    @Nullable String author,
    String language,
    @Nullable String nearCopyOf,
    String text,
    List<Section> sections,
    List<RemovedLine> removedLines) {

  public StoredArticle {
    sections = List.copyOf(sections);
    removedLines = List.copyOf(removedLines);
  }

  /** Where the article stands among all articles, newest first. */
  public ArticlePosition position() {
    return new ArticlePosition(sortAt, articleId);
  }
}
