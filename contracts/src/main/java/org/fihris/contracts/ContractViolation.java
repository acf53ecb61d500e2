package org.fihris.contracts;

/**
 * An event that breaks its contract. Reading it again never helps: it belongs in the dead letter.
 */
public final class ContractViolation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  /**
   * @param rule the broken rule's name, e.g. {@code span.in-text}; stable, for metrics and dead
   *     letters
   * @param detail what was found, with the offending value
   */
  public ContractViolation(String rule, String detail) {
    super(rule + ": " + detail);
    this.rule = rule;
  }

  /** The broken rule's name. */
  public String rule() {
    return rule;
  }
}
