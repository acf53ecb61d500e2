package org.fihris.query.store;

import java.time.Instant;

/**
 * A place in the order of articles: newest first, equal instants by descending id.
 *
 * @param sortAt the instant that orders articles, whole microseconds
 * @param articleId decides between equal instants
 */
public record ArticlePosition(Instant sortAt, String articleId) {}
