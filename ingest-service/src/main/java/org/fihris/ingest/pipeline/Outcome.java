package org.fihris.ingest.pipeline;

import org.fihris.ingest.rejection.Rejection;

/** What ingesting an article came to. */
public sealed interface Outcome {

  /** The broker has this revision. */
  record Published(String articleId, int revision) implements Outcome {}

  /** The broker had this very text already. */
  record Unchanged(String articleId, int revision) implements Outcome {}

  /** Not published, for good. */
  record Rejected(Rejection rejection) implements Outcome {}
}
