package org.fihris.query.store;

/** A correction that makes no sense, or breaks a rule; the message says how to make it right. */
public final class CorrectionRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorrectionRefusedException(String message) {
    super(message);
  }

  CorrectionRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
