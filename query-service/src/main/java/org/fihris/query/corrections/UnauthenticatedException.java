package org.fihris.query.corrections;

/** Nobody known sent the request; GraphQL error code {@code unauthenticated}. */
public final class UnauthenticatedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnauthenticatedException(String message) {
    super(message);
  }

  UnauthenticatedException(String message, Throwable cause) {
    super(message, cause);
  }
}
