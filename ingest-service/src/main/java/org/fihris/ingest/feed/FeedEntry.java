package org.fihris.ingest.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed.
 *
 * @param link the article's page, absolute http or https
 * @param title null where the feed has none
 * @param publishedAt null where the feed does not say
 * @param updatedAt null where the feed does not say
 */
public record FeedEntry(
    URI link, @Nullable String title, @Nullable Instant publishedAt, @Nullable Instant updatedAt) {

  /** Changes when the feed says that the article changed: such an entry is read again. */
  public String version() {
    Instant version = updatedAt == null ? publishedAt : updatedAt;
    return version == null ? "" : version.toString();
  }
}
