package org.fihris.nlp.enrich;

import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.ContractViolation;

/** What became of one article. */
public sealed interface EnrichResult {
  /** Its names are found and resolved. */
  record Enriched(ArticleEnriched event) implements EnrichResult {}

  /** What we made of it breaks the contract: our bug, and the same again on another try. */
  record Refused(ContractViolation violation) implements EnrichResult {}
}
