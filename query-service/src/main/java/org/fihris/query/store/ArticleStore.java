package org.fihris.query.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.ContractViolation;
import org.fihris.names.Corrections;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Articles and their mentions. All methods must be subscribed to on a Vert.x context; they fail
 * with {@link StoreUnavailableException} when the database does not answer, and then trying again
 * helps.
 */
@ApplicationScoped
public class ArticleStore {
  private static final String INDEX_WORDS =
      """
      insert into article_search (article_id, search_vector)
      values (:id, to_tsvector('arabic', cast(:words as text)))
      on conflict (article_id) do update set search_vector = excluded.search_vector
      """;

  @Inject Sessions sessions;
  @Inject EntitySums entitySums;
  @Inject CorrectionLog log;

  /**
   * Stores an event in one transaction, unless it or a newer tagging of the article is there.
   *
   * <p>Taggings of one article are ordered by revision, then by when they were made: a replay of
   * the whole stream, in whatever order, ends where it began.
   *
   * @return fails with {@link ContractViolation} if the database can never hold the event
   */
  public Uni<StoreOutcome> store(ArticleEnriched event) {
    ArticleRow incoming;
    try {
      incoming = ArticleRow.of(event);
    } catch (ContractViolation violation) {
      return Uni.createFrom().failure(violation);
    }
    return sessions.write(
        session ->
            log.forStoring(session)
                .chain(
                    corrections ->
                        session
                            .get(
                                ArticleRow.class,
                                incoming.articleId,
                                LockModeType.PESSIMISTIC_WRITE)
                            .chain(
                                stored ->
                                    storeOver(session, stored, incoming, event, corrections))));
  }

  private Uni<StoreOutcome> storeOver(
      Mutiny.StatelessSession session,
      @Nullable ArticleRow stored,
      ArticleRow incoming,
      ArticleEnriched event,
      Corrections corrections) {
    if (stored != null && incoming.isSameTaggingAs(stored)) {
      return Uni.createFrom().item(new StoreOutcome.Unchanged(stored.touched()));
    }
    if (stored != null && !incoming.replaces(stored)) {
      return Uni.createFrom().item(new StoreOutcome.Outdated());
    }
    List<MentionRow> mentions =
        event.mentions().stream()
            .map(mention -> MentionRow.of(incoming, mention, corrections))
            .toList();
    List<Contribution> after = Contribution.of(EventEntity.fromJson(incoming.entities), mentions);
    return takeAway(session, stored)
        .chain(
            before -> {
              List<EntityDelta> deltas = EntityDelta.between(before, after);
              incoming.touch(
                  withFormerIds(deltas.stream().map(EntityDelta::entityId), corrections));
              return (stored == null ? session.insert(incoming) : session.update(incoming))
                  .chain(() -> insertParts(session, incoming, mentions, after))
                  .chain(() -> entitySums.add(session, deltas));
            })
        .map(
            done ->
                new StoreOutcome.Stored(
                    incoming.touched(),
                    withFormerIds(after.stream().map(Contribution::entityId), corrections)));
  }

  /** The ids, and those that were merged into them. */
  private static Set<String> withFormerIds(Stream<String> ids, Corrections corrections) {
    return ids.flatMap(id -> Stream.concat(Stream.of(id), corrections.formerIdsOf(id).stream()))
        .collect(Collectors.toSet());
  }

  /** Deletes what a stored article had added, and says what it was. */
  private static Uni<List<Contribution>> takeAway(
      Mutiny.StatelessSession session, @Nullable ArticleRow stored) {
    if (stored == null) {
      return Uni.createFrom().item(List.of());
    }
    String id = stored.articleId;
    return session
        .createQuery("from MentionRow where articleId = :id", MentionRow.class)
        .setParameter("id", id)
        .getResultList()
        .map(mentions -> Contribution.of(EventEntity.fromJson(stored.entities), mentions))
        .call(() -> delete(session, "delete from MentionRow where articleId = :id", id))
        .call(() -> delete(session, "delete from ArticleEntityRow where articleId = :id", id));
  }

  private static Uni<Integer> delete(Mutiny.StatelessSession session, String query, String id) {
    return session.createMutationQuery(query).setParameter("id", id).executeUpdate();
  }

  private static Uni<Void> insertParts(
      Mutiny.StatelessSession session,
      ArticleRow article,
      List<MentionRow> mentions,
      List<Contribution> contributions) {
    List<ArticleEntityRow> entities =
        contributions.stream().map(added -> ArticleEntityRow.of(article, added)).toList();
    return session
        .createNativeQuery(INDEX_WORDS)
        .setParameter("id", article.articleId)
        .setParameter("words", SearchWords.of(article.text))
        .executeUpdate()
        .chain(() -> session.insertMultiple(mentions))
        .chain(() -> session.insertMultiple(entities));
  }

  /** The article, if it is stored. */
  public Uni<Optional<StoredArticle>> find(String articleId) {
    return sessions
        .read(session -> session.get(ArticleRow.class, articleId))
        .map(row -> Optional.ofNullable(row).map(ArticleRow::toArticle));
  }

  /** The stored ones of these articles, by id. */
  public Uni<Map<String, StoredArticle>> byIds(Collection<String> articleIds) {
    return sessions.read(session -> byIds(session, articleIds));
  }

  static Uni<Map<String, StoredArticle>> byIds(
      Mutiny.StatelessSession session, Collection<String> articleIds) {
    if (articleIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return session
        .createQuery("from ArticleRow where articleId in (:ids)", ArticleRow.class)
        .setParameter("ids", new TreeSet<>(articleIds))
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(ArticleRow::toArticle)
                    .collect(Collectors.toMap(StoredArticle::articleId, Function.identity())));
  }

  /**
   * Articles, newest first.
   *
   * @param after exclusive start; null for the newest
   * @param limit how many at most, at least 1
   */
  public Uni<List<StoredArticle>> page(
      ArticleFilter filter, @Nullable ArticlePosition after, int limit) {
    Conditions conditions = conditions(filter);
    if (after != null) {
      conditions.add(
          "(sort_at, article_id) < (:sortAt, :articleId)",
          Map.of("sortAt", after.sortAt(), "articleId", after.articleId()));
    }
    return sessions
        .read(
            session ->
                conditions
                    .bind(
                        session.createNativeQuery(
                            "select * from article a"
                                + conditions.where()
                                + " order by sort_at desc, article_id desc limit :limit",
                            ArticleRow.class))
                    .setParameter("limit", limit)
                    .getResultList())
        .map(rows -> rows.stream().map(ArticleRow::toArticle).toList());
  }

  /** How many articles the filter lets through. */
  public Uni<Long> count(ArticleFilter filter) {
    Conditions conditions = conditions(filter);
    return sessions.read(
        session ->
            conditions
                .bind(
                    session.createNativeQuery(
                        "select count(*) from article a" + conditions.where(), Long.class))
                .getSingleResult());
  }

  private static Conditions conditions(ArticleFilter filter) {
    Conditions conditions = new Conditions();
    if (filter.search() != null) {
      conditions.add(
          "article_id in (select s.article_id from article_search s"
              + " where s.search_vector @@ websearch_to_tsquery('arabic', cast(:words as text)))",
          Map.of("words", SearchWords.of(filter.search())));
    }
    if (filter.outlet() != null) {
      conditions.add("outlet = :outlet", Map.of("outlet", filter.outlet()));
    }
    if (filter.entityId() != null) {
      conditions.add(
          "exists (select from article_entity e"
              + " where e.article_id = a.article_id and e.entity_id = "
              + EntityStore.CURRENT_ID
              + ")",
          Map.of("entityId", filter.entityId()));
    }
    if (filter.publishedFrom() != null) {
      conditions.add("sort_at >= :publishedFrom", Map.of("publishedFrom", filter.publishedFrom()));
    }
    if (filter.publishedTo() != null) {
      conditions.add("sort_at < :publishedTo", Map.of("publishedTo", filter.publishedTo()));
    }
    return conditions;
  }

  /** The mentions of these articles in text order, by article id. */
  public Uni<Map<String, List<StoredMention>>> mentionsOf(Collection<String> articleIds) {
    if (articleIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return sessions
        .read(
            session ->
                session
                    .createQuery(
                        "from MentionRow where articleId in (:ids) order by articleId, beginUtf16",
                        MentionRow.class)
                    .setParameter("ids", new TreeSet<>(articleIds))
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(MentionRow::toMention)
                    .collect(Collectors.groupingBy(StoredMention::articleId)));
  }
}
