package org.fihris.query.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EntityType;
import org.fihris.names.Corrections;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Derives the entities of stored mentions anew after a correction, and adds the differences to the
 * sums: what storing the articles after the correction would have given.
 */
@ApplicationScoped
class Rederivation {
  /** Articles whose mentions are in memory at once. */
  private static final int BATCH_ARTICLES = 200;

  private static final String MENTIONS =
      """
      select m.articleId, m.entityId, m.uncorrectedEntityId, m.type, m.surface, a.publishedAt
      from MentionRow m join ArticleRow a on a.articleId = m.articleId where
      """;

  private static final String MOVE_MENTIONS =
      """
      update mention m set entity_id = moved.entity_id
      from json_to_recordset(cast(cast(:rows as text) as json))
        as moved (article_id text, begin_utf16 integer, entity_id text)
      where m.article_id = moved.article_id and m.begin_utf16 = moved.begin_utf16
      """;

  private static final String COUNT_ENTITIES =
      """
      insert into article_entity (article_id, entity_id, mention_count, sort_at)
      select article_id, entity_id, count(*), max(sort_at) from mention
      where article_id in (:ids) group by article_id, entity_id
      """;

  @Inject EntitySums entitySums;

  private final ObjectMapper json = new ObjectMapper();

  /**
   * Moves the mentions that the last correction moves, within a transaction that holds the lock of
   * the corrections.
   *
   * @return ids of the entities whose numbers changed
   */
  Uni<Set<String>> apply(
      Mutiny.StatelessSession session, Corrections before, EntityChanged last, Corrections after) {
    Set<String> touched = new TreeSet<>();
    return candidates(session, before, last)
        .map(rows -> articlesThatChange(rows, after))
        .chain(
            ids ->
                Multi.createFrom()
                    .iterable(batches(ids))
                    .onItem()
                    .transformToUniAndConcatenate(
                        batch -> moveBatch(session, batch, after).invoke(touched::addAll))
                    .collect()
                    .last())
        .replaceWith(touched);
  }

  /** The mentions that a correction may move, and perhaps more. */
  private Uni<List<Object[]>> candidates(
      Mutiny.StatelessSession session, Corrections before, EntityChanged last) {
    return switch (last.kind()) {
      case MERGE -> ofEntities(session, last.otherEntityIds());
      case SPLIT -> ofEntities(session, List.of(last.entityId()));
      case ADD_ALIAS -> ofForms(session, last.forms());
      case UNDO ->
          last.undoes() == null
              ? Uni.createFrom().item(List.of())
              : ofEntities(session, before.reachedBy(last.undoes()));
      case RENAME, SET_WIKIDATA -> Uni.createFrom().item(List.of());
    };
  }

  private static Uni<List<Object[]>> ofEntities(
      Mutiny.StatelessSession session, Collection<String> entityIds) {
    return entityIds.isEmpty()
        ? Uni.createFrom().item(List.of())
        : session
            .createQuery(MENTIONS + "m.entityId in (:ids)", Object[].class)
            .setParameter("ids", new TreeSet<>(entityIds))
            .getResultList();
  }

  // How forms are compared may change from version to version of this service, so that no key of
  // theirs is stored: all spellings are read, each once.
  private static Uni<List<Object[]>> ofForms(
      Mutiny.StatelessSession session, Collection<String> forms) {
    Predicate<String> isSpelling = Corrections.spellingsOf(forms);
    return session
        .createNativeQuery("select distinct surface from entity_form", String.class)
        .getResultList()
        .map(surfaces -> surfaces.stream().filter(isSpelling).toList())
        .chain(
            surfaces ->
                surfaces.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : session
                        .createQuery(MENTIONS + "m.surface in (:surfaces)", Object[].class)
                        .setParameter("surfaces", surfaces)
                        .getResultList());
  }

  private static Set<String> articlesThatChange(List<Object[]> mentions, Corrections after) {
    return mentions.stream()
        .filter(
            row ->
                !after
                    .entityIdOf(
                        (String) row[2],
                        (EntityType) row[3],
                        (String) row[4],
                        (@Nullable Instant) row[5])
                    .equals(row[1]))
        .map(row -> (String) row[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<List<String>> batches(Collection<String> ids) {
    List<String> all = List.copyOf(ids);
    List<List<String>> batches = new ArrayList<>();
    for (int begin = 0; begin < all.size(); begin += BATCH_ARTICLES) {
      batches.add(all.subList(begin, Math.min(begin + BATCH_ARTICLES, all.size())));
    }
    return batches;
  }

  private Uni<Set<String>> moveBatch(
      Mutiny.StatelessSession session, List<String> articleIds, Corrections after) {
    return session
        .createQuery("from ArticleRow where articleId in (:ids)", ArticleRow.class)
        .setParameter("ids", articleIds)
        .getResultList()
        .chain(
            articles ->
                session
                    .createQuery("from MentionRow where articleId in (:ids)", MentionRow.class)
                    .setParameter("ids", articleIds)
                    .getResultList()
                    .chain(mentions -> move(session, articles, mentions, after)));
  }

  private Uni<Set<String>> move(
      Mutiny.StatelessSession session,
      List<ArticleRow> articles,
      List<MentionRow> mentions,
      Corrections after) {
    Map<String, List<MentionRow>> byArticle =
        mentions.stream().collect(Collectors.groupingBy(mention -> mention.articleId));
    List<Contribution> were = new ArrayList<>();
    List<Contribution> are = new ArrayList<>();
    List<Map<String, Object>> moved = new ArrayList<>();
    for (ArticleRow article : articles) {
      List<MentionRow> its = byArticle.getOrDefault(article.articleId, List.of());
      Map<String, EventEntity> said = EventEntity.fromJson(article.entities);
      were.addAll(Contribution.of(said, its));
      for (MentionRow mention : its) {
        String entityId = mention.correctedBy(after, article.publishedAt);
        if (!entityId.equals(mention.entityId)) {
          mention.entityId = entityId;
          moved.add(
              Map.of(
                  "article_id", mention.articleId,
                  "begin_utf16", mention.beginUtf16,
                  "entity_id", entityId));
        }
      }
      are.addAll(Contribution.of(said, its));
    }
    List<EntityDelta> deltas = EntityDelta.between(were, are);
    List<String> ids = articles.stream().map(article -> article.articleId).toList();
    return session
        .createNativeQuery(MOVE_MENTIONS)
        .setParameter("rows", toJson(moved))
        .executeUpdate()
        .chain(
            () ->
                session
                    .createMutationQuery("delete from ArticleEntityRow where articleId in (:ids)")
                    .setParameter("ids", ids)
                    .executeUpdate())
        .chain(
            () ->
                session.createNativeQuery(COUNT_ENTITIES).setParameter("ids", ids).executeUpdate())
        .chain(() -> entitySums.add(session, deltas))
        .replaceWith(deltas.stream().map(EntityDelta::entityId).collect(Collectors.toSet()));
  }

  private String toJson(List<Map<String, Object>> rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of strings and numbers are always JSON", e);
    }
  }
}
