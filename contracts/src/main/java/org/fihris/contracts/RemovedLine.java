package org.fihris.contracts;

/**
 * A line of the source that cleaning left out of the canonical text.
 *
 * @param line the line as it stood
 * @param rule the cleaning rule that removed it, e.g. {@code photo-credit}
 */
public record RemovedLine(String line, String rule) {
  /**
   * @throws ContractViolation if a component breaks its rule
   */
  public RemovedLine {
    Rules.present("removedLine.line", line);
    Rules.notBlank("removedLine.rule", rule);
  }
}
