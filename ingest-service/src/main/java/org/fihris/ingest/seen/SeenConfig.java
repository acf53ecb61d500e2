package org.fihris.ingest.seen;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long entries are remembered. */
@ConfigMapping(prefix = "fihris.seen")
public interface SeenConfig {

  /**
   * How long a claim lasts without being confirmed; after that another replica may try. Longer than
   * the slowest fetch. At least one second.
   */
  @WithDefault("5m")
  Duration lease();

  /**
   * How long a confirmed entry is remembered. An entry that a feed still lists after that is
   * fetched again, and found unchanged. At least one second.
   */
  @WithDefault("30d")
  Duration remember();
}
