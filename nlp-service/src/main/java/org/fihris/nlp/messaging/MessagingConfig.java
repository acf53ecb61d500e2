package org.fihris.nlp.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the consumer is. */
@ConfigMapping(prefix = "fihris.messaging")
public interface MessagingConfig {
  /** Pause before the first new try of a failed step; doubles with each. Default: 500 ms. */
  @WithDefault("PT0.5S")
  Duration retryFirst();

  /** The longest pause between two tries. Default: 30 s. */
  @WithDefault("PT30S")
  Duration retryLongest();
}
