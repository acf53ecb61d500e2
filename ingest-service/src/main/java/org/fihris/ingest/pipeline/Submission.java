package org.fihris.ingest.pipeline;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article that was pushed to us. */
public sealed interface Submission {

  /** What the sender states beside the article. */
  Stated stated();

  /** Plain text: see {@link org.fihris.ingest.clean.PushedText}. */
  record Text(String text, Stated stated) implements Submission {}

  /**
   * A page's HTML.
   *
   * @param html its bytes; not to be changed
   * @param contentType with the charset, if the sender said it; null otherwise
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Html(byte[] html, @Nullable String contentType, Stated stated) implements Submission {}

  /** A page that is to be fetched. */
  record Address(URI url, Stated stated) implements Submission {}

  /**
   * Facts that outrank what the page says of itself; each null where not stated.
   *
   * @param url the canonical address
   */
  record Stated(
      @Nullable String title,
      @Nullable String author,
      @Nullable Instant publishedAt,
      @Nullable String outlet,
      @Nullable String url) {
    public static final Stated NOTHING = new Stated(null, null, null, null, null);
  }
}
