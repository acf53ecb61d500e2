package org.fihris.query.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the consumer of enriched articles waits out an outage. */
@ConfigMapping(prefix = "fihris.consumer")
public interface ConsumerConfig {
  /** The pause before the first new try; it doubles with each. Must be positive. Default 200 ms. */
  @WithDefault("200ms")
  @DurationMin(nanos = 1)
  Duration firstPause();

  /** The longest pause between two tries. Must be positive. Default 10 s. */
  @WithDefault("10s")
  @DurationMin(nanos = 1)
  Duration longestPause();
}
