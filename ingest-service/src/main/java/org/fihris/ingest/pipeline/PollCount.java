package org.fihris.ingest.pipeline;

import org.fihris.ingest.fetch.FetchResult;
import org.fihris.ingest.fetch.FetchResult.Kind;

/** What became of one poll's entries. Used by one thread. */
final class PollCount {
  private int published;
  private int unchanged;
  private int known;
  private int rejected;
  private int failed;
  private int open;

  void known() {
    known++;
  }

  /** An entry that must be looked at again at the next poll. */
  void open() {
    open++;
  }

  void outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Published) {
      published++;
    } else if (outcome instanceof Outcome.Unchanged) {
      unchanged++;
    } else {
      rejected++;
    }
  }

  /**
   * Counts a page that was not fetched.
   *
   * @return true if the entry is settled nevertheless: trying again would not help
   */
  boolean failed(FetchResult result) {
    failed++;
    boolean settled =
        result instanceof FetchResult.Failed failure && failure.kind() == Kind.LASTING;
    open += settled ? 0 : 1;
    return settled;
  }

  boolean hasOpenEntries() {
    return open > 0;
  }

  String summary(int entries) {
    return entries
        + " entries: "
        + published
        + " published, "
        + unchanged
        + " unchanged, "
        + known
        + " known, "
        + rejected
        + " rejected, "
        + failed
        + " failed";
  }
}
