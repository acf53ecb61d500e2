package org.fihris.nlp.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what is taken over HTTP. */
@ConfigMapping(prefix = "fihris.api")
public interface ApiConfig {
  /**
   * The longest request body, in bytes; a longer one is refused with status 413. Default: 10 MiB. 0
   * means that no body is taken.
   */
  @WithDefault("10485760")
  long maxBodyBytes();
}
