package org.fihris.ingest.extract;

import org.fihris.ingest.rejection.Rejection;

/** What {@link ArticleExtractor} makes of a page. */
public sealed interface ExtractionResult {

  /** The page holds this article. */
  record Extracted(RawArticle article) implements ExtractionResult {}

  /** The page holds no article, for the stated reason. */
  record NotAnArticle(Rejection rejection) implements ExtractionResult {}
}
