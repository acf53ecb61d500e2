package org.fihris.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a fetch. */
public sealed interface FetchResult {

  /**
   * The document.
   *
   * @param uri where it was found, after redirects
   * @param body its bytes, decompressed; not to be changed
   * @param contentType the {@code Content-Type} header; null where there is none
   * @param validators for the next, conditional fetch
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Fetched(URI uri, byte[] body, @Nullable String contentType, Validators validators)
      implements FetchResult {}

  /** The document is as it was when the validators were given out. */
  record NotModified() implements FetchResult {}

  /**
   * There is no document.
   *
   * @param kind whether and when trying again helps
   * @param rule the reason's stable name, e.g. {@code fetch.timeout}
   * @param detail what happened, with the address
   * @param retryAfter what the host asked for; null where it did not
   */
  record Failed(Kind kind, String rule, String detail, @Nullable Duration retryAfter)
      implements FetchResult {}

  /** Classes of failures, by what helps. */
  enum Kind {
    /** Time-outs, broken connections, 429 and 5xx: trying again soon may help. */
    TEMPORARY,
    /** 4xx, a document that is too large: trying again helps only if the site changes. */
    LASTING,
    /** We must not: robots.txt, a private network, an address that is none. */
    REFUSED
  }

  /**
   * What a host gave out to ask whether a document changed.
   *
   * @param etag null where there is none
   * @param lastModified as the host printed it; null where there is none
   */
  record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
  }
}
