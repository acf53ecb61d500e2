package org.fihris.query.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A broadcast inside this process: each subscriber gets every article that this process stores from
 * then on. With several replicas each stores the articles of its own partitions, and its
 * subscribers see those.
 */
@ApplicationScoped
public class LiveArticles {
  /** How many articles wait for a subscriber that is slower than the stream. */
  private static final int PATIENCE_ARTICLES = 256;

  private final BroadcastProcessor<LiveArticle> articles = BroadcastProcessor.create();

  /** Tells all subscribers; call it after the commit. Safe for use by many threads. */
  public synchronized void announce(LiveArticle article) {
    articles.onNext(article);
  }

  /**
   * Articles from now on. Fails for a subscriber that has more than 256 articles waiting; others
   * are not harmed.
   */
  public Multi<LiveArticle> follow() {
    return articles.onOverflow().buffer(PATIENCE_ARTICLES);
  }
}
