package org.fihris.nlp.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fihris.nlp.enrich.ArticleEnricher;

/** Ready as soon as the model is loaded; the messaging's own check adds the connection to Kafka. */
@Readiness
public class ModelReadiness implements HealthCheck {
  private final ArticleEnricher enricher;

  @Inject
  public ModelReadiness(ArticleEnricher enricher) {
    this.enricher = enricher;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("model")
        .up()
        .withData("version", enricher.modelVersion())
        .build();
  }
}
