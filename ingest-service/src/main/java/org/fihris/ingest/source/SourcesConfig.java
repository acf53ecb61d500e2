package org.fihris.ingest.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When and how sources are polled. */
@ConfigMapping(prefix = "fihris.sources")
public interface SourcesConfig {

  /** How often a replica looks for due sources. {@code off} means that this replica never polls. */
  @WithDefault("2s")
  String tick();

  /** How often a source is polled that does not say. At least {@link #minPollEvery()}. */
  @WithDefault("5m")
  Duration pollEvery();

  /** The shortest interval that a source may ask for. */
  @WithDefault("10s")
  Duration minPollEvery();

  /** How many sources a replica polls at once. */
  @WithDefault("4")
  @Min(1)
  int parallel();

  /**
   * How long a replica may poll one source before another one may try too. Longer than the slowest
   * poll; a shorter one costs double fetches, never double articles.
   */
  @WithDefault("10m")
  Duration lease();
}
