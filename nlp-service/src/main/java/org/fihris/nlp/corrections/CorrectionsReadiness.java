package org.fihris.nlp.corrections;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as the corrections that there were at the start are in force; so it stays. */
@Readiness
public class CorrectionsReadiness implements HealthCheck {
  private final CorrectionsLog log;

  @Inject
  public CorrectionsReadiness(CorrectionsLog log) {
    this.log = log;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("corrections").status(log.isCaughtUp()).build();
  }
}
