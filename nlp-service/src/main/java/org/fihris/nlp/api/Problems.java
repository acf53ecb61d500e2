package org.fihris.nlp.api;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import org.fihris.contracts.ContractViolation;
import org.fihris.contracts.EventJson;
import org.fihris.nlp.model.ModelFailure;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns faults into problems. */
class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

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
