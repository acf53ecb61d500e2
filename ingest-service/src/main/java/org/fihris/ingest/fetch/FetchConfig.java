package org.fihris.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** Limits and manners of fetching. */
@ConfigMapping(prefix = "fihris.fetch")
public interface FetchConfig {

  /**
   * Whether addresses of private, loopback and link-local networks may be fetched. For a demo or a
   * test on one machine only: elsewhere it lets a sender read what only this machine can reach.
   */
  @WithDefault("false")
  boolean allowPrivateNetworks();

  /** What we call ourselves; the first word is matched against robots.txt. */
  @WithDefault("Fihris/0.1 (Arabic news index)")
  String userAgent();

  /** How long connecting may take. */
  @WithDefault("5s")
  Duration connectTimeout();

  /** How long one request may take from its start to the last byte, redirects not counted. */
  @WithDefault("20s")
  Duration requestTimeout();

  /** The largest page or feed, in bytes after decompression. */
  @WithDefault("8388608")
  @Positive
  int maxBodyBytes();

  /** How many redirects are followed; zero means none. */
  @WithDefault("5")
  @Min(0)
  @Max(20)
  int maxRedirects();

  /**
   * The shortest time between the starts of two requests to one host, by this replica; zero means
   * no pace. A longer Crawl-delay of the host's robots.txt counts, up to {@link #maxCrawlDelay()}.
   */
  @WithDefault("500ms")
  Duration hostInterval();

  /** The longest Crawl-delay that we obey in full; longer ones are cut to it. */
  @WithDefault("10s")
  Duration maxCrawlDelay();

  /** How long a host's robots.txt is remembered. */
  @WithDefault("1h")
  Duration robotsTtl();
}
