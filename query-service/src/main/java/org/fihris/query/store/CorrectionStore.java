package org.fihris.query.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fihris.arabic.SearchNormalizer;
import org.fihris.contracts.ContractViolation;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EntityChanged.Kind;
import org.fihris.names.Corrections;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The corrections that people made: their log, what it changes, and what of it is published. All
 * methods must be subscribed to on a Vert.x context; they fail with {@link
 * StoreUnavailableException} when the database does not answer, and then trying again helps.
 */
@ApplicationScoped
public class CorrectionStore {
  // The first digits of the SHA-256 of "fihris publisher of corrections".
  private static final long PUBLISHER_LOCK = 0x63f7_c5c5L;

  private static final String APPEND =
      """
      insert into correction (sequence, event, entity_ids, touched_entities)
      values (:sequence, :event, string_to_array(:ids, chr(10)), string_to_array(:touched, chr(10)))
      """;

  private static final String DESCRIBE =
      """
      insert into corrected_entity (entity_id, current_id, name, wikidata, search_form)
      values (:id, :current, cast(:name as text), cast(:wikidata as text), cast(:form as text))
      on conflict (entity_id) do update set
        current_id = excluded.current_id, name = excluded.name, wikidata = excluded.wikidata,
        search_form = excluded.search_form
      """;

  @Inject Sessions sessions;
  @Inject CorrectionLog log;
  @Inject Rederivation rederivation;
  @Inject EntitySums entitySums;

  /**
   * Appends a correction to the log and makes all stored articles follow it, in one transaction. Of
   * two at once the second is judged by what the first left.
   *
   * @return fails with {@link CorrectionRefusedException} if it makes no sense or breaks a rule
   */
  public Uni<MadeCorrection> correct(CorrectionRequest request) {
    return sessions
        .write(
            session ->
                log.forCorrecting(session)
                    .chain(
                        before -> {
                          EntityChanged next =
                              request.after(before, Instant.now().truncatedTo(ChronoUnit.MICROS));
                          return refuseUnknown(session, before, next)
                              .chain(() -> append(session, before, next));
                        }))
        .onFailure(ContractViolation.class)
        .transform(
            violation ->
                new CorrectionRefusedException(
                    "The correction breaks a rule, " + violation.getMessage() + ".", violation));
  }

  /** Looks at what only the stored articles tell: whether the entities and forms are there. */
  private static Uni<Void> refuseUnknown(
      Mutiny.StatelessSession session, Corrections before, EntityChanged next) {
    if (next.kind() == Kind.UNDO) {
      return Uni.createFrom().voidItem();
    }
    Set<String> ids = new TreeSet<>(Set.of(next.entityId()));
    if (next.kind() == Kind.MERGE) {
      ids.addAll(next.otherEntityIds());
    }
    return session
        .createNativeQuery("select entity_id from entity where entity_id in (:ids)", String.class)
        .setParameter("ids", ids)
        .getResultList()
        .invoke(
            stored -> {
              ids.removeAll(stored);
              ids.removeIf(before::names);
              if (!ids.isEmpty()) {
                throw new CorrectionRefusedException(
                    "No stored article mentions "
                        + String.join(", ", ids)
                        + ". Look the id up with entities(search: …).");
              }
            })
        .chain(
            () ->
                next.kind() == Kind.SPLIT
                    ? refuseFormsOfOthers(session, next)
                    : Uni.createFrom().voidItem());
  }

  private static Uni<Void> refuseFormsOfOthers(
      Mutiny.StatelessSession session, EntityChanged split) {
    return session
        .createNativeQuery(
            "select distinct surface from entity_form where entity_id = :id order by surface",
            String.class)
        .setParameter("id", split.entityId())
        .getResultList()
        .invoke(
            surfaces -> {
              for (String form : split.forms()) {
                if (surfaces.stream().noneMatch(Corrections.spellingsOf(List.of(form)))) {
                  throw new CorrectionRefusedException(
                      "«"
                          + form
                          + "» is no form of "
                          + split.entityId()
                          + ". Its forms are: "
                          + String.join("، ", surfaces)
                          + ".");
                }
              }
              Predicate<String> goes = Corrections.spellingsOf(split.forms());
              if (surfaces.stream().allMatch(goes)) {
                throw new CorrectionRefusedException(
                    "These are all forms of "
                        + split.entityId()
                        + ": nothing would remain. Rename it instead.");
              }
            })
        .replaceWithVoid();
  }

  private Uni<MadeCorrection> append(
      Mutiny.StatelessSession session, Corrections before, EntityChanged next) {
    Corrections after = before.with(next);
    Set<String> touched = new TreeSet<>(Set.of(next.entityId()));
    touched.addAll(next.otherEntityIds());
    String event = CorrectionLog.encode(next);
    return describe(session, before, after)
        .invoke(touched::addAll)
        .chain(
            described ->
                rederivation
                    .apply(session, before, next, after)
                    .invoke(touched::addAll)
                    .chain(() -> entitySums.elect(session, described)))
        .chain(
            () -> {
              for (String id : List.copyOf(touched)) {
                touched.addAll(before.formerIdsOf(id));
                touched.addAll(after.formerIdsOf(id));
              }
              List<String> named = new ArrayList<>(next.otherEntityIds());
              named.add(0, next.entityId());
              return session
                  .createNativeQuery(APPEND)
                  .setParameter("sequence", next.sequence())
                  .setParameter("event", event)
                  .setParameter("ids", String.join("\n", named))
                  .setParameter("touched", String.join("\n", touched))
                  .executeUpdate();
            })
        .map(done -> new MadeCorrection(next, false, touched));
  }

  /** Brings {@code corrected_entity} up to date; gives the ids whose rows changed. */
  private static Uni<Set<String>> describe(
      Mutiny.StatelessSession session, Corrections before, Corrections after) {
    Map<String, CorrectedEntity> were = CorrectedEntity.of(before);
    Map<String, CorrectedEntity> are = CorrectedEntity.of(after);
    Set<String> changed = new TreeSet<>();
    Uni<Void> written = Uni.createFrom().voidItem();
    for (CorrectedEntity entity : are.values()) {
      if (!entity.equals(were.get(entity.entityId()))) {
        changed.add(entity.entityId());
        written = written.chain(() -> put(session, entity));
      }
    }
    Set<String> gone = new HashSet<>(were.keySet());
    gone.removeAll(are.keySet());
    if (!gone.isEmpty()) {
      changed.addAll(gone);
      written =
          written.chain(
              () ->
                  session
                      .createNativeQuery("delete from corrected_entity where entity_id in (:ids)")
                      .setParameter("ids", gone)
                      .executeUpdate()
                      .replaceWithVoid());
    }
    return written.replaceWith(changed);
  }

  private static Uni<Void> put(Mutiny.StatelessSession session, CorrectedEntity entity) {
    String name = entity.name();
    return session
        .createNativeQuery(DESCRIBE)
        .setParameter("id", entity.entityId())
        .setParameter("current", entity.currentId())
        .setParameter("name", name)
        .setParameter("wikidata", entity.wikidata())
        .setParameter("form", name == null ? null : SearchNormalizer.searchForm(name))
        .executeUpdate()
        .replaceWithVoid();
  }

  /**
   * The log, newest first.
   *
   * @param entityId only corrections that name this entity, or undo one that does; null for all
   * @param before exclusive start; null for the newest
   * @param limit how many at most, at least 1
   */
  public Uni<List<MadeCorrection>> page(
      @Nullable String entityId, @Nullable Long before, int limit) {
    Conditions conditions = conditions(entityId);
    if (before != null) {
      conditions.add("sequence < :before", Map.of("before", before));
    }
    return sessions.read(
        session ->
            log.current(session)
                .chain(
                    corrections ->
                        conditions
                            .bind(
                                session.createNativeQuery(
                                    "select event, array_to_string(touched_entities, chr(10))"
                                        + " from correction"
                                        + conditions.where()
                                        + " order by sequence desc limit :limit",
                                    Object[].class))
                            .setParameter("limit", limit)
                            .getResultList()
                            .map(
                                rows ->
                                    rows.stream().map(row -> made(row, corrections)).toList())));
  }

  /** How many corrections name the entity; all for null. */
  public Uni<Long> count(@Nullable String entityId) {
    Conditions conditions = conditions(entityId);
    return sessions.read(
        session ->
            conditions
                .bind(
                    session.createNativeQuery(
                        "select count(*) from correction" + conditions.where(), Long.class))
                .getSingleResult());
  }

  private static Conditions conditions(@Nullable String entityId) {
    Conditions conditions = new Conditions();
    if (entityId != null) {
      conditions.add("entity_ids @> array[cast(:entityId as text)]", Map.of("entityId", entityId));
    }
    return conditions;
  }

  private static MadeCorrection made(Object[] row, Corrections corrections) {
    EntityChanged event = CorrectionLog.decode((String) row[0]);
    return new MadeCorrection(
        event, corrections.isUndone(event.sequence()), Set.of(((String) row[1]).split("\n")));
  }

  /** The corrections that act on what these entities are, in order, by entity id. */
  public Uni<Map<String, List<EntityChanged>>> actingOn(Collection<String> entityIds) {
    return sessions
        .read(log::current)
        .map(
            corrections -> {
              Map<String, List<EntityChanged>> acting = new HashMap<>();
              entityIds.forEach(id -> acting.put(id, corrections.actingOn(id)));
              return acting;
            });
  }

  /**
   * Publishes the first correction that is not published yet, unless another process is at it.
   *
   * @param publish completes when the correction is published; if it fails, nothing is marked
   * @return whether there was one
   */
  public Uni<Boolean> publishNext(Function<MadeCorrection, Uni<Void>> publish) {
    return sessions.write(
        session ->
            session
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", PUBLISHER_LOCK)
                .getSingleResult()
                .chain(
                    isMine ->
                        isMine ? publishFirst(session, publish) : Uni.createFrom().item(false)));
  }

  private Uni<Boolean> publishFirst(
      Mutiny.StatelessSession session, Function<MadeCorrection, Uni<Void>> publish) {
    return session
        .createNativeQuery(
            "select event, array_to_string(touched_entities, chr(10)) from correction"
                + " where not published order by sequence limit 1",
            Object[].class)
        .getSingleResultOrNull()
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(false);
              }
              MadeCorrection first = made(row, Corrections.none());
              return publish
                  .apply(first)
                  .chain(
                      () ->
                          session
                              .createNativeQuery(
                                  "update correction set published = true"
                                      + " where sequence = :sequence")
                              .setParameter("sequence", first.event().sequence())
                              .executeUpdate())
                  .replaceWith(true);
            });
  }
}
