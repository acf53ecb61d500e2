package org.fihris.nlp.api;

import jakarta.ws.rs.core.Response;

/** A request that cannot be answered. Sending it again unchanged never helps. */
final class RequestRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * @param status what kind of fault it is
   * @param rule the broken rule's name
   * @param detail what was found, and where
   * @param remedy what to do about it
   */
  RequestRefused(Response.Status status, String rule, String detail, String remedy) {
    super(rule + ": " + detail);
    this.problem = Problem.of(status, rule, detail, remedy);
  }

  Problem problem() {
    return problem;
  }
}
