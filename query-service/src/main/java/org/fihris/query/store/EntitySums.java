package org.fihris.query.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fihris.arabic.SearchNormalizer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps {@code entity}, {@code entity_form} and {@code entity_name}: sums over the articles. */
@ApplicationScoped
class EntitySums {
  // One statement for all rows, in the order of the ids, so that two transactions never wait for
  // each other in a circle. Updating on conflict, and not skipping, waits for a transaction that is
  // deleting the row, and inserts it again.
  private static final String ADD_TO_ENTITIES =
      """
      insert into entity as e (entity_id, type, canonical_name, mention_count, article_count)
      select entity_id, '', '', mentions, articles
      from json_to_recordset(cast(cast(:rows as text) as json))
        as change (entity_id text, mentions integer, articles integer)
      order by entity_id collate "C"
      on conflict (entity_id) do update set
        mention_count = e.mention_count + excluded.mention_count,
        article_count = e.article_count + excluded.article_count
      """;

  private static final String ADD_TO_FORMS =
      """
      insert into entity_form as f (entity_id, surface, outlet, mention_count, search_form)
      select entity_id, surface, outlet, mentions, search_form
      from json_to_recordset(cast(cast(:rows as text) as json))
        as change (entity_id text, surface text, outlet text, mentions integer, search_form text)
      on conflict (entity_id, surface, outlet) do update set
        mention_count = f.mention_count + excluded.mention_count
      """;

  private static final String ADD_TO_NAMES =
      """
      insert into entity_name as n (entity_id, own, name, description, mention_count)
      select entity_id, own, name, description, mentions
      from json_to_recordset(cast(cast(:rows as text) as json))
        as change (entity_id text, own boolean, name text, description text, mentions integer)
      on conflict (entity_id, own, description) do update set
        mention_count = n.mention_count + excluded.mention_count
      """;

  private static final List<String> FORGET_WHAT_IS_GONE =
      List.of(
          "delete from entity where entity_id in (:ids) and article_count = 0",
          "delete from entity_form where entity_id in (:ids) and mention_count = 0",
          "delete from entity_name where entity_id in (:ids) and mention_count = 0");

  // What people gave wins; then the name of most mentions, and what most of these say beside it.
  private static final String ELECT_NAMES =
      """
      update entity e set
        type = elected.said ->> 'type',
        canonical_name = coalesce(given.name, elected.name),
        english_name = elected.said ->> 'englishName',
        wikidata = coalesce(given.wikidata, elected.said ->> 'wikidata'),
        latitude = cast(elected.said ->> 'latitude' as double precision),
        longitude = cast(elected.said ->> 'longitude' as double precision)
      from entity target
      cross join lateral (
        select name, cast(description as json) as said
        from (
          select n.*, sum(n.mention_count) over (partition by n.own, n.name) as votes
          from entity_name n where n.entity_id = target.entity_id) ballot
        order by own desc, votes desc, name, mention_count desc, description limit 1) elected
      left join corrected_entity given on given.entity_id = target.entity_id
      where e.entity_id = target.entity_id and target.entity_id in (:ids)
      """;

  private final ObjectMapper json = new ObjectMapper();

  /**
   * Applies changes within a transaction that holds the article's lock, or that of the corrections.
   *
   * @param deltas as {@link EntityDelta#between} orders them
   */
  Uni<Void> add(Mutiny.StatelessSession session, List<EntityDelta> deltas) {
    if (deltas.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Map<String, Object>> entities = new ArrayList<>();
    List<Map<String, Object>> forms = new ArrayList<>();
    List<Map<String, Object>> names = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (EntityDelta delta : deltas) {
      String id = delta.entityId();
      ids.add(id);
      entities.add(
          Map.of(
              "entity_id", id,
              "mentions", delta.mentions(),
              "articles", delta.articles()));
      delta
          .forms()
          .forEach(
              (form, change) ->
                  forms.add(
                      Map.of(
                          "entity_id", id,
                          "surface", form.surface(),
                          "outlet", form.outlet(),
                          "mentions", change,
                          "search_form", SearchNormalizer.searchForm(form.surface()))));
      delta
          .votes()
          .forEach(
              (vote, change) ->
                  names.add(
                      Map.of(
                          "entity_id", id,
                          "own", vote.own(),
                          "name", vote.description().name(),
                          "description", vote.description().toJson(),
                          "mentions", change)));
    }
    Uni<Void> added =
        addRows(session, ADD_TO_ENTITIES, entities)
            .chain(() -> addRows(session, ADD_TO_FORMS, forms))
            .chain(() -> addRows(session, ADD_TO_NAMES, names));
    if (deltas.stream().anyMatch(EntityDelta::takesAway)) {
      for (String statement : FORGET_WHAT_IS_GONE) {
        added = added.chain(() -> executeFor(session, statement, ids));
      }
    }
    return added.chain(() -> elect(session, ids));
  }

  /** Shows these entities by the names that people and mentions give them. */
  Uni<Void> elect(Mutiny.StatelessSession session, Collection<String> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : executeFor(session, ELECT_NAMES, List.copyOf(ids));
  }

  private Uni<Void> addRows(
      Mutiny.StatelessSession session, String statement, List<Map<String, Object>> rows) {
    return session
        .createNativeQuery(statement)
        .setParameter("rows", toJson(rows))
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<Void> executeFor(
      Mutiny.StatelessSession session, String statement, List<String> ids) {
    return session
        .createNativeQuery(statement)
        .setParameter("ids", ids)
        .executeUpdate()
        .replaceWithVoid();
  }

  private String toJson(List<Map<String, Object>> rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of strings and numbers are always JSON", e);
    }
  }
}
