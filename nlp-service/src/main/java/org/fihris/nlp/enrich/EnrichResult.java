package org.fihris.nlp.enrich;

import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.ContractViolation;
import org.fihris.nlp.model.ModelFailure;

/** What became of one article. */
public sealed interface EnrichResult {
  /** Its names are found and resolved. */
  record Enriched(ArticleEnriched event) implements EnrichResult {}

  /** What we made of it breaks the contract: our bug, and the same again on another try. */
  record Refused(ContractViolation violation) implements EnrichResult {}

  /** The model failed on it twice, the second time alone. */
  record Failed(ModelFailure failure) implements EnrichResult {}
}
