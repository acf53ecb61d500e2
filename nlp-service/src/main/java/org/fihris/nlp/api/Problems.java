package org.fihris.nlp.api;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.fihris.contracts.ContractViolation;
import org.fihris.contracts.EventJson;
import org.fihris.nlp.model.ModelFailure;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns faults into problems, and refuses a body that is too long before it is read. */
class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  private final ApiConfig config;

  Problems(ApiConfig config) {
    this.config = config;
  }

  @ServerRequestFilter(preMatching = true)
  void refuseTooLong(ContainerRequestContext request) {
    if (request.getLength() > config.maxBodyBytes()) {
      throw new RequestRefused(
          Response.Status.REQUEST_ENTITY_TOO_LARGE,
          "body.too-large",
          request.getLength() + " bytes are more than " + config.maxBodyBytes(),
          "Send less at a time, or raise fihris.api.max-body-bytes");
    }
  }

  @ServerExceptionMapper
  RestResponse<Problem> refused(RequestRefused refused) {
    return response(refused.problem());
  }

  @ServerExceptionMapper
  RestResponse<Problem> notSupported(NotSupportedException unsupported) {
    return response(
        Problem.of(
            Response.Status.UNSUPPORTED_MEDIA_TYPE,
            "body.media-type",
            "the body is not application/json",
            "Send JSON with Content-Type: application/json"));
  }

  @ServerExceptionMapper
  RestResponse<Problem> violation(ContractViolation violation) {
    boolean malformed = violation.rule().equals(EventJson.MALFORMED);
    return response(
        Problem.of(
            malformed ? Response.Status.BAD_REQUEST : Problem.UNPROCESSABLE_CONTENT,
            violation.rule(),
            String.valueOf(violation.getMessage()),
            "Send an ArticleCleaned event, see docs/event-stream.md"));
  }

  @ServerExceptionMapper
  RestResponse<Problem> modelFailure(ModelFailure failure) {
    LOG.error("The model failed on a request", failure);
    return response(
        Problem.of(
            Response.Status.SERVICE_UNAVAILABLE,
            "model.failed",
            "the model failed",
            "Try again later, or send less at a time"));
  }

  private static RestResponse<Problem> response(Problem problem) {
    return RestResponse.ResponseBuilder.<Problem>create(problem.status())
        .entity(problem)
        .type(Problem.MEDIA_TYPE)
        .build();
  }
}
