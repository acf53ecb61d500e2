package org.fihris.query.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How Redis is used in front of the store. */
@ConfigMapping(prefix = "fihris.cache")
public interface CacheConfig {
  /**
   * How long an answer is kept. Answers are forgotten when they change, so this only bounds the
   * memory used. Zero turns the cache off: Redis is then never asked. Default 10 minutes.
   */
  @WithDefault("10m")
  @DurationMin
  Duration timeToLive();

  /** How long a read waits for Redis before it asks the store. Must be positive. Default 250 ms. */
  @WithDefault("250ms")
  @DurationMin(nanos = 1)
  Duration patience();
}
