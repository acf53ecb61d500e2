package org.fihris.ingest.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;

/** Limits of pushed articles. */
@ConfigMapping(prefix = "fihris.articles")
public interface ArticlesConfig {

  /**
   * The largest request body in bytes; a larger one is answered with 413. At most 60 MiB: from
   * {@code quarkus.http.limits.max-body-size} on the server cuts the connection itself.
   */
  @WithDefault("10485760")
  @Positive
  @Max(62_914_560)
  int maxBodyBytes();

  /** The most articles in one request; a longer batch is answered with 413. */
  @WithDefault("1000")
  @Positive
  int maxBatch();
}
