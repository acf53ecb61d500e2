package org.fihris.ingest.http;

import org.fihris.ingest.rejection.Rejection;

/** A request that gets a {@link Problem} as its answer. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final String rule;
  private final String remedy;

  private ProblemException(int status, String title, String rule, String detail, String remedy) {
    super(detail);
    this.status = status;
    this.title = title;
    this.rule = rule;
    this.remedy = remedy;
  }

  /** 400: the request cannot be understood; sending it again never helps. */
  public static ProblemException badRequest(String rule, String detail, String remedy) {
    return new ProblemException(400, "Bad request", rule, detail, remedy);
  }

  /** 404: there is no such thing. */
  public static ProblemException notFound(String rule, String detail, String remedy) {
    return new ProblemException(404, "Not found", rule, detail, remedy);
  }

  /** 413: the body passes a limit. */
  public static ProblemException tooLarge(String rule, String detail, String remedy) {
    return new ProblemException(413, "Content too large", rule, detail, remedy);
  }

  /** 415: the body's media type is missing or another one. */
  public static ProblemException unsupported(String rule, String detail, String remedy) {
    return new ProblemException(415, "Unsupported media type", rule, detail, remedy);
  }

  /** The same fault, told of one article of a batch. */
  public Rejection rejection() {
    return new Rejection(rule, String.valueOf(getMessage()), remedy);
  }

  Problem problem() {
    return Problem.of(status, title, rule, String.valueOf(getMessage()), remedy);
  }
}
