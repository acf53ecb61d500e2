package org.fihris.query.corrections;

/** The sender of the request may not do this; GraphQL error code {@code forbidden}. */
public final class ForbiddenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForbiddenException(String message) {
    super(message);
  }
}
