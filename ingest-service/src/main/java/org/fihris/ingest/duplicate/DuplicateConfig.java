package org.fihris.ingest.duplicate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;

/** When two articles are copies of each other. */
@ConfigMapping(prefix = "fihris.duplicate")
public interface DuplicateConfig {

  /**
   * From which estimated Jaccard resemblance of word shingles on an article is a near copy, in
   * [0,1]. At 0.6 an agency story with a new title and one word in twelve changed is still one; two
   * outlets' own reports of one event stay under 0.1.
   */
  @WithDefault("0.6")
  @DecimalMin("0.3")
  @DecimalMax("1.0")
  double threshold();

  /** How long an article is compared with later ones. */
  @WithDefault("30d")
  Duration remember();
}
