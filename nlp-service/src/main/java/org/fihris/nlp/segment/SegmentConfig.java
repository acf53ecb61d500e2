package org.fihris.nlp.segment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How a text is cut into windows. All in sub-word tokens; the model's longest window bounds all.
 */
@ConfigMapping(prefix = "fihris.segment")
public interface SegmentConfig {
  /**
   * Sentences are read together up to this many; a longer sentence is read alone. Default: 128. 0
   * means as many as the model reads at once.
   */
  @WithDefault("128")
  int targetSubwords();

  /**
   * The windows of a sentence that is longer than the model reads at once share at least this many.
   * Default: 48. 0 means none.
   */
  @WithDefault("48")
  int overlapSubwords();
}
