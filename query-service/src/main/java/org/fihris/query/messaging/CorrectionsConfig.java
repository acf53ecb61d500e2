package org.fihris.query.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How corrections of entities are published. */
@ConfigMapping(prefix = "fihris.corrections")
public interface CorrectionsConfig {
  /**
   * How often a replica looks for corrections that are not published yet, beside at once after
   * each: those of an outage or a crash. {@code off} means that this replica never does. Default 5
   * seconds.
   */
  @WithDefault("5s")
  String publishEvery();
}
