package org.fihris.nlp.corrections;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the log of corrections is followed. */
@ConfigMapping(prefix = "fihris.corrections")
public interface CorrectionsConfig {
  /**
   * Pause before the log is read again from its beginning after a failure, and before it is looked
   * for again where there is none yet. Greater than zero. Default: 5 s.
   */
  @WithDefault("PT5S")
  Duration retry();
}
