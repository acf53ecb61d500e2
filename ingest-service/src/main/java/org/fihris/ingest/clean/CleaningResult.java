package org.fihris.ingest.clean;

import java.util.List;
import org.fihris.contracts.RemovedLine;
import org.fihris.ingest.rejection.Rejection;

/** What {@link ArticleCleaner} makes of a raw article. */
public sealed interface CleaningResult {

  /** The article can be published. */
  record Cleaned(CleanedArticle article) implements CleaningResult {}

  /**
   * What is left is no Arabic article.
   *
   * @param removedLines what cleaning had left out until then
   */
  record Unpublishable(Rejection rejection, List<RemovedLine> removedLines)
      implements CleaningResult {
    public Unpublishable {
      removedLines = List.copyOf(removedLines);
    }
  }
}
