package org.fihris.query.graphql;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.fihris.query.store.ArticleStore;
import org.fihris.query.store.EntityStore;
import org.fihris.query.store.StoredArticle;
import org.fihris.query.store.StoredEntity;
import org.jspecify.annotations.Nullable;

/**
 * What a mention leads to. Fields are null if the article was replaced between two reads of one
 * answer.
 */
@GraphQLApi
public class MentionGraphQLApi {
  @Inject ArticleStore articles;
  @Inject EntityStore entities;

  @Description("What the mention names.")
  public Uni<@Nullable EntityView> entity(@Source MentionView mention) {
    Siblings siblings = mention.entities();
    return siblings
        .read("entity", List.of(), entities::byIds)
        .map(
            byId -> {
              StoredEntity entity = byId.get(mention.entityId());
              return entity == null ? null : EntityView.of(entity, siblings);
            });
  }

  @NonNull
  @Description("How the mention came to its entity.")
  public Uni<ResolutionView> resolution(@Source MentionView mention) {
    return entity(mention)
        .map(entity -> new ResolutionView(entity, mention.rules(), mention.confidence()));
  }

  @Description("The article that the mention stands in.")
  public Uni<@Nullable ArticleView> article(@Source MentionView mention) {
    Siblings siblings = mention.articles();
    return siblings
        .read("article", List.of(), articles::byIds)
        .map(
            byId -> {
              StoredArticle article = byId.get(mention.articleId());
              return article == null ? null : ArticleView.of(article, siblings);
            });
  }

  @Description("The sentence around the mention.")
  public Uni<@Nullable TextSpanView> sentence(@Source MentionView mention) {
    Siblings siblings = mention.articles();
    return siblings
        .read(
            "sentences",
            List.of(),
            ids ->
                siblings
                    .read("article", List.of(), articles::byIds)
                    .map(MentionGraphQLApi::sentences))
        .map(
            byId -> {
              ArticleSentences sentences = byId.get(mention.articleId());
              return sentences == null || sentences.text().length() < mention.endUtf16()
                  ? null
                  : sentences.around(mention.beginUtf16(), mention.endUtf16());
            });
  }

  private static Map<String, ArticleSentences> sentences(Map<String, StoredArticle> byId) {
    Map<String, ArticleSentences> sentences = new HashMap<>();
    byId.forEach((id, article) -> sentences.put(id, ArticleSentences.of(article.text())));
    return sentences;
  }
}
