package org.fihris.query.graphql;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.fihris.contracts.EntityType;
import org.fihris.query.cache.CachedStore;
import org.fihris.query.live.LiveArticle;
import org.fihris.query.live.LiveArticles;
import org.fihris.query.store.ArticleFilter;
import org.fihris.query.store.ArticlePosition;
import org.fihris.query.store.ArticleStore;
import org.fihris.query.store.EntityStore;
import org.fihris.query.store.StoredArticle;
import org.fihris.query.store.StoredMention;
import org.jspecify.annotations.Nullable;

/** Articles, their mentions and entities, and the articles that arrive from now on. */
@GraphQLApi
public class ArticleGraphQLApi {
  @Inject CachedStore cached;
  @Inject ArticleStore articles;
  @Inject EntityStore entities;
  @Inject LiveArticles live;
  @Inject GraphQLConfig config;

  @Query
  @Description("One article; null if it is not stored.")
  public Uni<@Nullable ArticleView> article(@Id @NonNull String id) {
    return cached.article(id).map(ArticleGraphQLApi::alone);
  }

  @Query
  @NonNull
  @Description("Articles, newest first.")
  public Uni<ArticleConnection> articles(
      @Nullable ArticleFilterInput filter, @DefaultValue("20") int first, @Nullable String after) {
    PageRequest<ArticlePosition> request =
        PageRequest.of(first, after, config.maxPageSize(), Ordering.ARTICLES);
    ArticleFilter accepted = ArticleFilterInput.toFilter(filter);
    return articles
        .page(accepted, request.after(), request.limit())
        .map(
            read ->
                ArticleConnection.of(
                    Page.cut(
                        request,
                        read,
                        ArticleView::of,
                        StoredArticle::position,
                        Ordering.ARTICLES,
                        ArticleEdge::new),
                    () -> articles.count(accepted)));
  }

  @Subscription
  @Description(
      "Articles from now on, as this instance stores them: new ones, changed ones, newly tagged ones.")
  public Multi<ArticleView> articleEnriched(
      @Nullable String outlet, @Id @Nullable String entityId) {
    return live.follow()
        .filter(article -> matches(article, outlet, entityId))
        .onItem()
        .transformToUniAndConcatenate(article -> cached.article(article.articleId()))
        .filter(Optional::isPresent)
        .map(article -> ArticleView.of(List.of(article.orElseThrow())).get(0));
  }

  private static boolean matches(
      LiveArticle article, @Nullable String outlet, @Nullable String entityId) {
    return (outlet == null || outlet.equals(article.outlet()))
        && (entityId == null || article.entityIds().contains(entityId));
  }

  @NonNull
  @Description("The names in the text, in text order.")
  public Uni<List<@NonNull MentionView>> mentions(
      @Source ArticleView article, @Nullable EntityType type) {
    Siblings siblings = article.siblings();
    return siblings
        .read("mentions", List.of(), ids -> articles.mentionsOf(ids).map(ArticleGraphQLApi::views))
        .map(
            byArticle ->
                byArticle.getOrDefault(article.id(), List.of()).stream()
                    .filter(mention -> type == null || mention.type() == type)
                    .toList());
  }

  private static Map<String, List<MentionView>> views(Map<String, List<StoredMention>> byArticle) {
    List<StoredMention> all = byArticle.values().stream().flatMap(List::stream).toList();
    Siblings ofArticles = MentionView.articlesOf(all);
    Siblings ofEntities = MentionView.entitiesOf(all);
    return all.stream()
        .collect(
            Collectors.groupingBy(
                StoredMention::articleId,
                Collectors.mapping(
                    mention -> MentionView.of(mention, ofArticles, ofEntities),
                    Collectors.toList())));
  }

  @NonNull
  @Description("What the article mentions, most mentioned first.")
  public Uni<List<@NonNull EntityCountView>> entities(@Source ArticleView article) {
    return article
        .siblings()
        .read(
            "entities",
            List.of(),
            ids ->
                entities
                    .entitiesIn(ids)
                    .map(
                        byArticle ->
                            Owners.views(
                                byArticle, one -> one.entity().entityId(), EntityCountView::of)))
        .map(byArticle -> byArticle.getOrDefault(article.id(), List.of()));
  }

  private static @Nullable ArticleView alone(Optional<StoredArticle> article) {
    return article.map(found -> ArticleView.of(List.of(found)).get(0)).orElse(null);
  }
}
