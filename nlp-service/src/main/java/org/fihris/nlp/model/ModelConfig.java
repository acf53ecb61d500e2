package org.fihris.nlp.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the model is and how it computes. */
@ConfigMapping(prefix = "fihris.model")
public interface ModelConfig {
  /**
   * The model's folder, relative to the working directory or absolute. Default: {@code
   * model/fihris-ner}.
   */
  @WithDefault("model/fihris-ner")
  Path path();

  /** {@code auto}, {@code bf16} or {@code fp32}. Default: {@code auto}, by the processor. */
  @WithDefault("auto")
  PrecisionChoice precision();

  /**
   * How many batches are computed at once, each by one thread. Default: 0, one for each processor
   * core.
   */
  @WithDefault("0")
  int threads();

  /** The most sub-word tokens of a batch, padding included; bounds memory. Default: 4096. */
  @WithDefault("4096")
  int batchSubwords();
}
