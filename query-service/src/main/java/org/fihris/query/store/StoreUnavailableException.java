package org.fihris.query.store;

/** The database did not answer; trying again later helps. */
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreUnavailableException(Throwable cause) {
    super("The store does not answer at the moment. Try again in a few seconds.", cause);
  }
}
