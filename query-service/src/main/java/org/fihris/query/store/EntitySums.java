package org.fihris.query.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
      select entity_id, type, '', mentions, articles
      from json_to_recordset(cast(cast(:rows as text) as json))
        as change (entity_id text, type text, mentions integer, articles integer)
      order by entity_id collate "C"
      on conflict (entity_id) do update set
        mention_count = e.mention_count + excluded.mention_count,
        article_count = e.article_count + excluded.article_count
      """;

  private static final String ADD_TO_FORMS =
      """
      insert into entity_form as f (entity_id, surface, mention_count, search_form)
      select entity_id, surface, mentions, search_form
      from json_to_recordset(cast(cast(:rows as text) as json))
        as change (entity_id text, surface text, mentions integer, search_form text)
      on conflict (entity_id, surface) do update set
        mention_count = f.mention_count + excluded.mention_count
      """;

  private static final String ADD_TO_NAMES =
      """
      insert into entity_name as n (entity_id, name, mention_count)
      select entity_id, name, mentions
      from json_to_recordset(cast(cast(:rows as text) as json))
        as change (entity_id text, name text, mentions integer)
      on conflict (entity_id, name) do update set
        mention_count = n.mention_count + excluded.mention_count
      """;

  private static final List<String> FORGET_WHAT_IS_GONE =
      List.of(
          "delete from entity where entity_id in (:ids) and article_count = 0",
          "delete from entity_form where entity_id in (:ids) and mention_count = 0",
          "delete from entity_name where entity_id in (:ids) and mention_count = 0");

  private static final String ELECT_NAMES =
      """
      update entity e set canonical_name = (
        select name from entity_name n where n.entity_id = e.entity_id
        order by mention_count desc, name limit 1)
      where entity_id in (:ids)
      """;

  private final ObjectMapper json = new ObjectMapper();

  /**
   * Applies changes within a transaction that holds the article's lock.
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
              "type", delta.type().name(),
              "mentions", delta.mentions(),
              "articles", delta.articles()));
      delta
          .surfaces()
          .forEach(
              (surface, change) ->
                  forms.add(
                      Map.of(
                          "entity_id", id,
                          "surface", surface,
                          "mentions", change,
                          "search_form", SearchNormalizer.searchForm(surface))));
      delta
          .names()
          .forEach(
              (name, change) ->
                  names.add(Map.of("entity_id", id, "name", name, "mentions", change)));
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
    return added.chain(() -> executeFor(session, ELECT_NAMES, ids));
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
