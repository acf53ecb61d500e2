package org.fihris.nlp.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An RFC 9457 problem.
 *
 * @param type always {@code about:blank}: the rule says more
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what was found, and where
 * @param rule the broken rule's name; stable
 * @param remedy what to do about it
 */
record Problem(String type, String title, int status, String detail, String rule, String remedy) {
  static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  /** RFC 9110, section 15.5.21; Jakarta REST does not list it. */
  static final Response.StatusType UNPROCESSABLE_CONTENT =
      new Response.StatusType() {
        @Override
        public int getStatusCode() {
          return 422;
        }

        @Override
        public Response.Status.Family getFamily() {
          return Response.Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
          return "Unprocessable Content";
        }
      };

  static Problem of(Response.StatusType status, String rule, String detail, String remedy) {
    return new Problem(
        "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, rule, remedy);
  }
}
