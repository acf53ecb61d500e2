package org.fihris.ingest.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fihris.ingest.feed.FeedResult.Feed;
import org.fihris.ingest.feed.FeedResult.NotAFeed;
import org.jspecify.annotations.Nullable;

/** Reads RSS (0.9 to 2.0) and Atom. Pure; any thread. Document types are refused (XXE). */
@ApplicationScoped
public class FeedReader {

  /**
   * Reads a feed.
   *
   * @param body the document's bytes
   * @param contentType the {@code Content-Type} header; null where there is none
   * @param base the feed's address, for relative links
   */
  public FeedResult read(byte[] body, @Nullable String contentType, URI base) {
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(body), contentType, true, "UTF-8")) {
      SyndFeed feed = new SyndFeedInput().build(reader);
      return entries(feed, base);
    } catch (FeedException | IOException | IllegalArgumentException e) {
      return new NotAFeed(base + " is no RSS or Atom feed: " + e.getMessage());
    }
  }

  private static Feed entries(SyndFeed feed, URI base) {
    Map<URI, FeedEntry> entries = new LinkedHashMap<>();
    int skipped = 0;
    for (SyndEntry item : feed.getEntries()) {
      Optional<URI> link = link(item, base);
      if (link.isEmpty()) {
        skipped++;
        continue;
      }
      entries.putIfAbsent(
          link.get(),
          new FeedEntry(
              link.get(),
              item.getTitle(),
              instant(item.getPublishedDate()),
              instant(item.getUpdatedDate())));
    }
    return new Feed(feed.getTitle(), List.copyOf(entries.values()), skipped);
  }

  /** The link, or the id where it is an address (a guid that is a permalink). */
  private static Optional<URI> link(SyndEntry item, URI base) {
    return Stream.of(Optional.ofNullable(item.getLink()), Optional.ofNullable(item.getUri()))
        .flatMap(Optional::stream)
        .flatMap(text -> resolve(text, base).stream())
        .findFirst();
  }

  private static Optional<URI> resolve(String text, URI base) {
    try {
      URI link = base.resolve(new URI(text.strip().replace(" ", "%20")).toASCIIString());
      boolean web =
          "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
      return web && link.getHost() != null ? Optional.of(link) : Optional.empty();
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
