package org.fihris.ingest.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every fault as a problem. */
final class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  @ServerExceptionMapper
  Response problem(ProblemException fault) {
    return answer(fault.problem());
  }

  @ServerExceptionMapper
  Response outage(OutageException outage) {
    LOG.warnf("%s", outage.getMessage());
    return Response.fromResponse(
            answer(
                Problem.of(
                    503,
                    "Service unavailable",
                    "outage." + outage.component(),
                    outage.component() + " does not answer",
                    "send the same request again later; what was published already stays"
                        + " published once")))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  /** What the framework refuses by itself: unknown paths, methods, media types. */
  @ServerExceptionMapper
  Response framework(WebApplicationException refusal) {
    Response.StatusType status = refusal.getResponse().getStatusInfo();
    return Response.fromResponse(
            answer(
                Problem.of(
                    status.getStatusCode(),
                    status.getReasonPhrase(),
                    "http." + status.getStatusCode(),
                    Objects.requireNonNullElse(refusal.getMessage(), status.getReasonPhrase()),
                    remedy(status.getStatusCode()))))
        .build();
  }

  private static String remedy(int status) {
    return switch (status) {
      case 415 -> "send application/json, text/plain or text/html, and say so in Content-Type";
      case 404 -> "see the documented paths: /articles, /articles/preview, /sources";
      case 405 -> "see the documented methods of this path";
      default -> "see the documentation of this path";
    };
  }

  private static Response answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }
}
