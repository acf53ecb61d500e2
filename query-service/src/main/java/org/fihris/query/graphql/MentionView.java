package org.fihris.query.graphql;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.fihris.contracts.EntityType;
import org.fihris.query.store.StoredMention;
import org.jspecify.annotations.Nullable;

/** A mention; its entity, article and sentence are fields of {@link MentionGraphQLApi}. */
@Type("Mention")
@Description(
    "One occurrence of a name. The span is half-open, in UTF-16 code units of Article.text.")
public record MentionView(
    int beginUtf16,
    int endUtf16,
    @Description("Exactly the text at the span.") @NonNull String surface,
    @NonNull EntityType type,
    @Description("Probability in [0,1]; the model card states how it is pooled.") double score,
    @Description("Ids of the rules that resolved the mention to its entity, in order.") @NonNull
        List<@NonNull String> rules,
    @Ignore @Nullable Double confidence,
    @Ignore String articleId,
    @Ignore String entityId,
    @Ignore Siblings articles,
    @Ignore Siblings entities) {

  /** Siblings of the articles that these mentions stand in. */
  static Siblings articlesOf(Collection<StoredMention> mentions) {
    return new Siblings(mentions.stream().map(StoredMention::articleId).distinct().toList());
  }

  /** Siblings of the entities that these mentions name. */
  static Siblings entitiesOf(Collection<StoredMention> mentions) {
    return new Siblings(mentions.stream().map(StoredMention::entityId).distinct().toList());
  }

  static MentionView of(StoredMention mention, Siblings articles, Siblings entities) {
    return new MentionView(
        mention.beginUtf16(),
        mention.endUtf16(),
        mention.surface(),
        mention.type(),
        mention.score(),
        mention.rules(),
        mention.confidence(),
        mention.articleId(),
        mention.entityId(),
        articles,
        entities);
  }
}
