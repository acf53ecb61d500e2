package org.fihris.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link FeedReader} makes of a document. */
public sealed interface FeedResult {

  /**
   * A feed.
   *
   * @param title the outlet's name for itself; null where it has none
   * @param entries in the feed's order, each link once
   * @param skipped how many items have no usable link
   */
  record Feed(@Nullable String title, List<FeedEntry> entries, int skipped) implements FeedResult {
    public Feed {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Not a feed that we can read.
   *
   * @param detail why
   */
  record NotAFeed(String detail) implements FeedResult {}
}
