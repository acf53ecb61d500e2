package org.fihris.ingest.pipeline;

import java.util.List;
import org.fihris.contracts.RemovedLine;
import org.fihris.ingest.clean.CleanedArticle;
import org.fihris.ingest.rejection.Rejection;

/** What a submission is before it is published. */
public sealed interface Preparation {

  /** Ready to be published. */
  record Ready(CleanedArticle article) implements Preparation {}

  /**
   * Not to be published.
   *
   * @param removedLines what cleaning had left out until then; empty before cleaning
   */
  record Rejected(Rejection rejection, List<RemovedLine> removedLines) implements Preparation {
    public Rejected {
      removedLines = List.copyOf(removedLines);
    }
  }
}
