package org.fihris.stack;

/**
 * A part of the stack could not be started. The message names the part, the reason and the remedy.
 */
public final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
