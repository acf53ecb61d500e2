package org.fihris.query.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EntityChanged.Kind;
import org.fihris.contracts.EntityType;
import org.fihris.names.Corrections;
import org.jspecify.annotations.Nullable;

/**
 * What an editor asks for; components are those of {@link EntityChanged}.
 *
 * @param entityId empty for UNDO: it is that of the undone correction
 */
public record CorrectionRequest(
    Kind kind,
    String entityId,
    List<String> otherEntityIds,
    List<String> forms,
    @Nullable EntityType entityType,
    @Nullable String newName,
    @Nullable String wikidata,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Long undoes,
    String editor,
    String reason,
    @Nullable String source) {

  public CorrectionRequest {
    otherEntityIds = List.copyOf(otherEntityIds);
    forms = List.copyOf(forms);
  }

  /** Makes one entity of several. */
  public static CorrectionRequest merge(
      String into, List<String> from, String editor, String reason) {
    return new CorrectionRequest(
        Kind.MERGE,
        into,
        from,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        editor,
        reason,
        null);
  }

  /** Makes a new entity of some forms. */
  public static CorrectionRequest split(
      String entity, List<String> forms, String newName, String editor, String reason) {
    return new CorrectionRequest(
        Kind.SPLIT,
        entity,
        List.of(),
        forms,
        null,
        newName,
        null,
        null,
        null,
        null,
        editor,
        reason,
        null);
  }

  /**
   * Makes a form mean an entity.
   *
   * @param type of the mentions that it is an alias for; null for all
   * @param validFrom inclusive; null for no bound
   * @param validTo inclusive; null for no bound
   */
  public static CorrectionRequest alias(
      String entity,
      String form,
      @Nullable EntityType type,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String source,
      String editor,
      String reason) {
    return new CorrectionRequest(
        Kind.ADD_ALIAS,
        entity,
        List.of(),
        List.of(form),
        type,
        null,
        null,
        validFrom,
        validTo,
        null,
        editor,
        reason,
        source);
  }

  /** Shows an entity by another name. */
  public static CorrectionRequest rename(String entity, String name, String editor, String reason) {
    return new CorrectionRequest(
        Kind.RENAME,
        entity,
        List.of(),
        List.of(),
        null,
        name,
        null,
        null,
        null,
        null,
        editor,
        reason,
        null);
  }

  /** Says which Wikidata item an entity is. */
  public static CorrectionRequest wikidata(
      String entity, String wikidata, String editor, String reason) {
    return new CorrectionRequest(
        Kind.SET_WIKIDATA,
        entity,
        List.of(),
        List.of(),
        null,
        null,
        wikidata,
        null,
        null,
        null,
        editor,
        reason,
        null);
  }

  /** Takes a correction back. */
  public static CorrectionRequest undo(long sequence, String editor, String reason) {
    return new CorrectionRequest(
        Kind.UNDO, "", List.of(), List.of(), null, null, null, null, null, sequence, editor, reason,
        null);
  }

  /**
   * The correction as the next of the log.
   *
   * @throws org.fihris.contracts.ContractViolation if a component breaks its rule
   * @throws CorrectionRefusedException if it makes no sense after {@code before}
   */
  EntityChanged after(Corrections before, Instant changedAt) {
    long sequence = before.lastSequence() + 1;
    if (undoes != null && before.correction(undoes).isEmpty()) {
      throw new CorrectionRefusedException("There is no correction " + undoes + ".");
    }
    String entity =
        undoes == null
            ? entityId
            : before.correction(undoes).map(EntityChanged::entityId).orElse(entityId);
    EntityChanged next =
        new EntityChanged(
            sequence,
            kind,
            entity,
            kind == Kind.SPLIT
                ? List.of(Corrections.newEntityId(sequence, entity))
                : otherEntityIds,
            forms,
            entityType,
            newName,
            wikidata,
            validFrom,
            validTo,
            undoes,
            editor,
            reason,
            source,
            changedAt);
    before
        .objectionTo(next)
        .ifPresent(
            why -> {
              throw new CorrectionRefusedException(why);
            });
    return next;
  }
}
