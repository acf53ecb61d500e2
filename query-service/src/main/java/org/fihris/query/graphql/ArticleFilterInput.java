package org.fihris.query.graphql;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.fihris.query.store.ArticleFilter;
import org.jspecify.annotations.Nullable;

/** Which articles to list. */
@Input("ArticleFilter")
@Description("Which articles to list; all conditions must hold, absent ones let all through.")
public record ArticleFilterInput(
    @Description(
            "Words that the text must hold, in any spelling and inflection. Quotation marks keep"
                + " words together, 'or' gives a choice, a leading '-' excludes.")
        @Nullable String search,
    @Description("Exactly the outlet's name.") @Nullable String outlet,
    @Description("An entity that the article must mention.") @Id @Nullable String entityId,
    @Description("Inclusive; articles without a date count by when they were cleaned.")
        @Nullable Instant publishedFrom,
    @Description("Exclusive; articles without a date count by when they were cleaned.")
        @Nullable Instant publishedTo) {

  static ArticleFilter toFilter(@Nullable ArticleFilterInput input) {
    return input == null
        ? ArticleFilter.ALL
        : new ArticleFilter(
            input.search, input.outlet, input.entityId, input.publishedFrom, input.publishedTo);
  }
}
