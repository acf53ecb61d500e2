package org.fihris.ingest.article;

import java.util.ArrayList;
import java.util.List;
import org.fihris.ingest.pipeline.Outcome;
import org.fihris.ingest.rejection.Rejection;

/**
 * What became of each pushed article.
 *
 * @param accepted those that the broker has, by index in the request
 * @param rejected those that it does not get, by index in the request
 */
public record PushAnswer(List<Accepted> accepted, List<Refused> rejected) {

  /** Whether an article was published now or had been before. */
  public enum Result {
    PUBLISHED,
    UNCHANGED
  }

  /**
   * An article that the broker has.
   *
   * @param index 0 for the first article of the request
   */
  public record Accepted(int index, String articleId, int revision, Result outcome) {}

  /**
   * An article that was not published.
   *
   * @param index 0 for the first article of the request
   */
  public record Refused(int index, String rule, String detail, String remedy) {}

  static PushAnswer of(List<Outcome> outcomes) {
    List<Accepted> accepted = new ArrayList<>();
    List<Refused> rejected = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome instanceof Outcome.Published published) {
        accepted.add(
            new Accepted(i, published.articleId(), published.revision(), Result.PUBLISHED));
      } else if (outcome instanceof Outcome.Unchanged unchanged) {
        accepted.add(
            new Accepted(i, unchanged.articleId(), unchanged.revision(), Result.UNCHANGED));
      } else {
        Rejection why = ((Outcome.Rejected) outcome).rejection();
        rejected.add(new Refused(i, why.rule(), why.detail(), why.remedy()));
      }
    }
    return new PushAnswer(List.copyOf(accepted), List.copyOf(rejected));
  }

  boolean allRejected() {
    return accepted.isEmpty();
  }
}
