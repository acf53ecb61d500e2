package org.fihris.nlp.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are too long, before they are read where their length is stated. */
@ApplicationScoped
public class BodyLimit {
  private final ApiConfig config;

  @Inject
  public BodyLimit(ApiConfig config) {
    this.config = config;
  }

  @ServerRequestFilter(preMatching = true)
  void check(ContainerRequestContext request) {
    check(request.getLength());
  }

  /**
   * @param bytes length of a body
   * @throws RequestRefused if it is over the limit
   */
  void check(long bytes) {
    if (bytes > config.maxBodyBytes()) {
      throw new RequestRefused(
          Response.Status.REQUEST_ENTITY_TOO_LARGE,
          "body.too-large",
          bytes + " bytes are more than " + config.maxBodyBytes(),
          "Send less at a time, or raise fihris.api.max-body-bytes");
    }
  }
}
