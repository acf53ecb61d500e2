package org.fihris.ingest.http;

import org.jspecify.annotations.Nullable;

/** Something we need does not answer: 503, and trying again helps once it is back. */
public final class OutageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String component;

  /**
   * @param component what does not answer, e.g. {@code kafka}
   */
  public OutageException(String component, @Nullable Throwable cause) {
    super(component + " does not answer: " + cause, cause);
    this.component = component;
  }

  /** What does not answer. */
  public String component() {
    return component;
  }
}
