package org.fihris.contracts;

/**
 * A part of the canonical text: its title, or one paragraph.
 *
 * @param kind what the part is
 * @param beginUtf16 inclusive start in the canonical text
 * @param endUtf16 exclusive end in the canonical text
 */
public record Section(Kind kind, int beginUtf16, int endUtf16) {
  /** What a section is. */
  public enum Kind {
    TITLE,
    PARAGRAPH
  }

  /**
   * @throws ContractViolation if a component breaks its rule
   */
  public Section {
    Rules.present("section.kind", kind);
    Rules.span("section.span", beginUtf16, endUtf16);
  }
}
