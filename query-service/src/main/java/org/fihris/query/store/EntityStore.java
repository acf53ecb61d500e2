package org.fihris.query.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fihris.arabic.SearchNormalizer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Entities and what is known of them. All methods must be subscribed to on a Vert.x context; they
 * fail with {@link StoreUnavailableException} when the database does not answer, and then trying
 * again helps.
 */
@ApplicationScoped
public class EntityStore {
  /** The entity that {@code :entityId} was merged into, or else itself. */
  static final String CURRENT_ID =
      "coalesce((select c.current_id from corrected_entity c where c.entity_id = :entityId),"
          + " cast(:entityId as text))";

  @Inject Sessions sessions;

  /** The entity, or the one that it was merged into, if that is mentioned anywhere. */
  public Uni<Optional<StoredEntity>> find(String entityId) {
    return sessions
        .read(
            session ->
                session
                    .createNativeQuery(
                        "select * from entity where entity_id = " + CURRENT_ID, EntityRow.class)
                    .setParameter("entityId", entityId)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(EntityRow::toEntity));
  }

  /** The stored ones of these entities, by id. */
  public Uni<Map<String, StoredEntity>> byIds(Collection<String> entityIds) {
    return sessions.read(session -> byIds(session, entityIds));
  }

  private static Uni<Map<String, StoredEntity>> byIds(
      Mutiny.StatelessSession session, Collection<String> entityIds) {
    if (entityIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return session
        .createQuery("from EntityRow where entityId in (:ids)", EntityRow.class)
        .setParameter("ids", new TreeSet<>(entityIds))
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(EntityRow::toEntity)
                    .collect(Collectors.toMap(StoredEntity::entityId, Function.identity())));
  }

  /**
   * Entities, most mentioned first.
   *
   * @param after exclusive start; null for the most mentioned
   * @param limit how many at most, at least 1
   */
  public Uni<List<StoredEntity>> page(
      EntityFilter filter, @Nullable EntityPosition after, int limit) {
    Conditions conditions = conditions(filter);
    if (after != null) {
      conditions.add(
          "(mention_count < :mentionCount or (mention_count = :mentionCount and entity_id > :entityId))",
          Map.of("mentionCount", after.mentionCount(), "entityId", after.entityId()));
    }
    return sessions
        .read(
            session ->
                conditions
                    .bind(
                        session.createNativeQuery(
                            "select * from entity e"
                                + conditions.where()
                                + " order by mention_count desc, entity_id limit :limit",
                            EntityRow.class))
                    .setParameter("limit", limit)
                    .getResultList())
        .map(rows -> rows.stream().map(EntityRow::toEntity).toList());
  }

  /** How many entities the filter lets through. */
  public Uni<Long> count(EntityFilter filter) {
    Conditions conditions = conditions(filter);
    return sessions.read(
        session ->
            conditions
                .bind(
                    session.createNativeQuery(
                        "select count(*) from entity e" + conditions.where(), Long.class))
                .getSingleResult());
  }

  private static Conditions conditions(EntityFilter filter) {
    Conditions conditions = new Conditions();
    if (filter.type() != null) {
      conditions.add("type = :type", Map.of("type", filter.type().name()));
    }
    if (filter.search() != null) {
      conditions.add(
          "(exists (select from entity_form f"
              + " where f.entity_id = e.entity_id and f.search_form like :part escape '!')"
              + " or exists (select from corrected_entity c"
              + " where c.entity_id = e.entity_id and c.search_form like :part escape '!'))",
          Map.of("part", anywhere(SearchNormalizer.searchForm(filter.search()))));
    }
    return conditions;
  }

  private static String anywhere(String part) {
    return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  /** The spellings of these entities in each outlet, most frequent first, by entity id. */
  public Uni<Map<String, List<CountedForm>>> formsOf(Collection<String> entityIds) {
    String query =
        """
        select f.entity_id, f.surface, f.outlet, f.mention_count, (
          select cast(extract(epoch from min(m.sort_at)) * 1000000 as bigint) from mention m
          where m.entity_id = f.entity_id and m.surface = f.surface and m.outlet = f.outlet)
        from entity_form f
        where f.entity_id in (:ids) order by f.mention_count desc, f.surface, f.outlet
        """;
    return readFor(
        entityIds,
        session ->
            rows(session, entityIds, query, Map.of())
                .map(rows -> grouped(rows, EntityStore::form)));
  }

  private static CountedForm form(Object[] row) {
    String outlet = (String) row[2];
    return new CountedForm(
        (String) row[1],
        outlet.isEmpty() ? null : outlet,
        (Integer) row[3],
        Instant.EPOCH.plus((Long) row[4], ChronoUnit.MICROS));
  }

  /** How many mentions of each of these entities a rule helped to resolve, most first. */
  public Uni<Map<String, List<CountedRule>>> rulesOf(Collection<String> entityIds) {
    String query =
        """
        select m.entity_id, rule, cast(count(*) as integer) as mentions
        from mention m cross join lateral unnest(
          case when m.entity_id = m.uncorrected_entity_id then array_remove(m.rules, 'correction')
          else array_append(array_remove(m.rules, 'correction'), 'correction') end) as rule
        where m.entity_id in (:ids)
        group by m.entity_id, rule order by mentions desc, rule
        """;
    return readFor(
        entityIds,
        session ->
            rows(session, entityIds, query, Map.of())
                .map(
                    rows ->
                        grouped(rows, row -> new CountedRule((String) row[1], (Integer) row[2]))));
  }

  /** The entities of these articles with their mentions there, most mentioned first, by article. */
  public Uni<Map<String, List<CountedEntity>>> entitiesIn(Collection<String> articleIds) {
    return countedEntities(
        articleIds,
        """
        select article_id, entity_id, mention_count from article_entity
        where article_id in (:ids) order by mention_count desc, entity_id
        """,
        Map.of());
  }

  /**
   * The entities that stand in the same articles, with the number of those articles, most first, by
   * entity id.
   *
   * @param limit how many at most for each entity, at least 1
   */
  public Uni<Map<String, List<CountedEntity>>> cooccurringWith(
      Collection<String> entityIds, int limit) {
    return countedEntities(
        entityIds,
        """
        select e.entity_id, other.entity_id, other.articles
        from entity e cross join lateral (
          select theirs.entity_id, cast(count(*) as integer) as articles
          from article_entity ours join article_entity theirs
            on theirs.article_id = ours.article_id and theirs.entity_id <> ours.entity_id
          where ours.entity_id = e.entity_id
          group by theirs.entity_id
          order by articles desc, theirs.entity_id limit :limit) other
        where e.entity_id in (:ids)
        order by other.articles desc, other.entity_id
        """,
        Map.of("limit", limit));
  }

  /**
   * The articles that mention these entities, newest first, by entity id.
   *
   * @param after exclusive start; null for the newest
   * @param limit how many at most for each entity, at least 1
   */
  public Uni<Map<String, List<StoredArticle>>> articlesOf(
      Collection<String> entityIds, @Nullable ArticlePosition after, int limit) {
    Conditions conditions = new Conditions();
    conditions.add("a.entity_id = e.entity_id", Map.of("limit", limit));
    if (after != null) {
      conditions.add(
          "(a.sort_at, a.article_id) < (:sortAt, :articleId)",
          Map.of("sortAt", after.sortAt(), "articleId", after.articleId()));
    }
    String query =
        """
        select e.entity_id, newest.article_id
        from entity e cross join lateral (
          select a.article_id, a.sort_at from article_entity a%s
          order by a.sort_at desc, a.article_id desc limit :limit) newest
        where e.entity_id in (:ids)
        order by newest.sort_at desc, newest.article_id desc
        """
            .formatted(conditions.where());
    return readFor(
        entityIds,
        session ->
            rows(session, entityIds, query, conditions.parameters())
                .chain(
                    rows ->
                        ArticleStore.byIds(
                                session, rows.stream().map(row -> (String) row[1]).toList())
                            .map(articles -> grouped(rows, row -> articles.get((String) row[1])))));
  }

  /**
   * The mentions of these entities, newest article first and then in text order, by entity id.
   *
   * @param after exclusive start; null for the newest
   * @param limit how many at most for each entity, at least 1
   */
  public Uni<Map<String, List<StoredMention>>> mentionsOf(
      Collection<String> entityIds, @Nullable MentionPosition after, int limit) {
    Conditions conditions = new Conditions();
    conditions.add("m.entity_id = e.entity_id", Map.of("limit", limit));
    if (after != null) {
      conditions.add(
          "((m.sort_at, m.article_id) < (:sortAt, :articleId)"
              + " or (m.sort_at = :sortAt and m.article_id = :articleId and m.begin_utf16 > :begin))",
          Map.of(
              "sortAt", after.article().sortAt(),
              "articleId", after.article().articleId(),
              "begin", after.beginUtf16()));
    }
    String query =
        """
        select newest.*
        from entity e cross join lateral (
          select * from mention m%s
          order by m.sort_at desc, m.article_id desc, m.begin_utf16 limit :limit) newest
        where e.entity_id in (:ids)
        order by newest.sort_at desc, newest.article_id desc, newest.begin_utf16
        """
            .formatted(conditions.where());
    return readFor(
        entityIds,
        session ->
            conditions
                .bind(session.createNativeQuery(query, MentionRow.class))
                .setParameter("ids", new TreeSet<>(entityIds))
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .map(MentionRow::toMention)
                            .collect(Collectors.groupingBy(StoredMention::entityId))));
  }

  /** Rows of owner, entity id and count become entities with their counts. */
  private Uni<Map<String, List<CountedEntity>>> countedEntities(
      Collection<String> owners, String query, Map<String, ?> parameters) {
    return readFor(
        owners,
        session ->
            rows(session, owners, query, parameters)
                .chain(
                    rows ->
                        byIds(session, rows.stream().map(row -> (String) row[1]).toList())
                            .map(
                                entities ->
                                    grouped(
                                        rows,
                                        row -> {
                                          StoredEntity entity = entities.get((String) row[1]);
                                          return entity == null
                                              ? null
                                              : new CountedEntity(entity, (Integer) row[2]);
                                        }))));
  }

  private static Uni<List<Object[]>> rows(
      Mutiny.StatelessSession session,
      Collection<String> owners,
      String query,
      Map<String, ?> parameters) {
    return Conditions.bind(session.createNativeQuery(query, Object[].class), parameters)
        .setParameter("ids", new TreeSet<>(owners))
        .getResultList();
  }

  private <V> Uni<Map<String, List<V>>> readFor(
      Collection<String> owners,
      Function<Mutiny.StatelessSession, Uni<Map<String, List<V>>>> read) {
    return owners.isEmpty() ? Uni.createFrom().item(Map.of()) : sessions.read(read);
  }

  /**
   * Groups rows by their first column, in order. Rows whose value is gone are left out: another
   * transaction may have deleted it between two statements.
   */
  private static <V> Map<String, List<V>> grouped(
      List<Object[]> rows, Function<Object[], @Nullable V> value) {
    Map<String, List<V>> grouped = new LinkedHashMap<>();
    for (Object[] row : rows) {
      V found = value.apply(row);
      if (found != null) {
        grouped.computeIfAbsent((String) row[0], owner -> new ArrayList<>()).add(found);
      }
    }
    return grouped;
  }
}
