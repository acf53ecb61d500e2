package org.fihris.query.graphql;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.fihris.contracts.EntityType;
import org.fihris.query.cache.CachedStore;
import org.fihris.query.store.ArticlePosition;
import org.fihris.query.store.CorrectionStore;
import org.fihris.query.store.EntityFilter;
import org.fihris.query.store.EntityPosition;
import org.fihris.query.store.EntityStore;
import org.fihris.query.store.MentionPosition;
import org.fihris.query.store.StoredArticle;
import org.fihris.query.store.StoredEntity;
import org.fihris.query.store.StoredMention;
import org.jspecify.annotations.Nullable;

/** Entities, their spellings, their mentions and articles, and what occurs with them. */
@GraphQLApi
public class EntityGraphQLApi {
  @Inject CachedStore cached;
  @Inject EntityStore entities;
  @Inject CorrectionStore corrections;
  @Inject GraphQLConfig config;

  @Query
  @Description(
      "One entity, or the one that it was merged into; null if no stored article mentions it.")
  public Uni<@Nullable EntityView> entity(@Id @NonNull String id) {
    return cached
        .entity(id)
        .map(found -> found.map(entity -> EntityView.of(List.of(entity)).get(0)).orElse(null));
  }

  @Query
  @NonNull
  @Description("Entities, most mentioned first.")
  public Uni<EntityConnection> entities(
      @Description(
              "Any part of any spelling, or of the name given by an editor; alef, hamza, ya and"
                  + " ta marbuta forms are the same.")
          @Nullable String search,
      @Nullable EntityType type,
      @DefaultValue("20") int first,
      @Nullable String after) {
    PageRequest<EntityPosition> request =
        PageRequest.of(first, after, config.maxPageSize(), Ordering.ENTITIES);
    EntityFilter filter = new EntityFilter(search, type);
    return entities
        .page(filter, request.after(), request.limit())
        .map(
            read ->
                EntityConnection.of(
                    Page.cut(
                        request,
                        read,
                        EntityView::of,
                        StoredEntity::position,
                        Ordering.ENTITIES,
                        EntityEdge::new),
                    () -> entities.count(filter)));
  }

  @NonNull
  @Description("Its spellings in each outlet, most frequent first.")
  public Uni<List<@NonNull FormView>> forms(@Source EntityView entity) {
    return entity
        .siblings()
        .read("forms", List.of(), entities::formsOf)
        .map(
            byEntity ->
                byEntity.getOrDefault(entity.id(), List.of()).stream().map(FormView::of).toList());
  }

  @NonNull
  @Description("Why mentions came to this entity.")
  public Uni<ExplanationView> explain(@Source EntityView entity) {
    Siblings siblings = entity.siblings();
    return siblings
        .read("rules", List.of(), entities::rulesOf)
        .chain(
            rules ->
                siblings
                    .read("acting", List.of(), corrections::actingOn)
                    .map(
                        acting ->
                            new ExplanationView(
                                rules.getOrDefault(entity.id(), List.of()).stream()
                                    .map(rule -> new RuleCountView(rule.rule(), rule.count()))
                                    .toList(),
                                acting.getOrDefault(entity.id(), List.of()).stream()
                                    .map(correction -> CorrectionView.of(correction, false))
                                    .toList())));
  }

  @NonNull
  @Description("Where it is mentioned: newest article first, then in text order.")
  public Uni<MentionConnection> mentions(
      @Source EntityView entity, @DefaultValue("20") int first, @Nullable String after) {
    PageRequest<MentionPosition> request =
        PageRequest.of(first, after, config.maxPageSize(), Ordering.MENTIONS);
    return entity
        .siblings()
        .read(
            "mentions",
            arguments(first, after),
            ids ->
                entities
                    .mentionsOf(ids, request.after(), request.limit())
                    .map(byEntity -> mentionPages(request, byEntity)))
        .map(
            byEntity ->
                MentionConnection.of(
                    byEntity.getOrDefault(entity.id(), Page.empty(request)),
                    () -> Uni.createFrom().item((long) entity.mentionCount())));
  }

  private static Map<String, Page<MentionEdge>> mentionPages(
      PageRequest<MentionPosition> request, Map<String, List<StoredMention>> byEntity) {
    List<StoredMention> all = byEntity.values().stream().flatMap(List::stream).toList();
    Siblings ofArticles = MentionView.articlesOf(all);
    Siblings ofEntities = MentionView.entitiesOf(all);
    return Owners.each(
        byEntity,
        read ->
            Page.cut(
                request,
                read,
                kept ->
                    kept.stream()
                        .map(mention -> MentionView.of(mention, ofArticles, ofEntities))
                        .toList(),
                StoredMention::position,
                Ordering.MENTIONS,
                MentionEdge::new));
  }

  @NonNull
  @Description("The articles that mention it, newest first.")
  public Uni<ArticleConnection> articles(
      @Source EntityView entity, @DefaultValue("20") int first, @Nullable String after) {
    PageRequest<ArticlePosition> request =
        PageRequest.of(first, after, config.maxPageSize(), Ordering.ARTICLES);
    return entity
        .siblings()
        .read(
            "articles",
            arguments(first, after),
            ids ->
                entities
                    .articlesOf(ids, request.after(), request.limit())
                    .map(byEntity -> articlePages(request, byEntity)))
        .map(
            byEntity ->
                ArticleConnection.of(
                    byEntity.getOrDefault(entity.id(), Page.empty(request)),
                    () -> Uni.createFrom().item((long) entity.articleCount())));
  }

  private static Map<String, Page<ArticleEdge>> articlePages(
      PageRequest<ArticlePosition> request, Map<String, List<StoredArticle>> byEntity) {
    Siblings siblings =
        new Siblings(
            byEntity.values().stream()
                .flatMap(List::stream)
                .map(StoredArticle::articleId)
                .distinct()
                .toList());
    return Owners.each(
        byEntity,
        read ->
            Page.cut(
                request,
                read,
                kept -> ArticleView.of(kept, siblings),
                StoredArticle::position,
                Ordering.ARTICLES,
                ArticleEdge::new));
  }

  @NonNull
  @Description("Entities in the same articles, most shared articles first.")
  public Uni<List<@NonNull CooccurrenceView>> cooccurring(
      @Source EntityView entity, @DefaultValue("20") int first) {
    PageRequest.of(first, null, config.maxPageSize(), Ordering.ENTITIES);
    return entity
        .siblings()
        .read(
            "cooccurring",
            List.of(first),
            ids ->
                entities
                    .cooccurringWith(ids, first)
                    .map(
                        byEntity ->
                            Owners.views(
                                byEntity, one -> one.entity().entityId(), CooccurrenceView::of)))
        .map(byEntity -> byEntity.getOrDefault(entity.id(), List.of()));
  }

  private static List<Object> arguments(int first, @Nullable String after) {
    return after == null ? List.of(first) : List.of(first, after);
  }
}
