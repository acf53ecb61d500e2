package org.fihris.nlp.model;

/** The engine failed to compute a batch. A smaller batch, or the same one later, may work. */
public final class ModelFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
