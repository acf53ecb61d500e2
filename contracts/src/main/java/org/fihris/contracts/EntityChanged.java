package org.fihris.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One correction that a person made to what names mean, or the undoing of one. The events of one
 * topic, in the order of {@link #sequence()}, are the whole log: what a name means now follows from
 * all of them.
 *
 * @param sequence 1 for the first correction, then 2, 3 … without gaps; undoings count too
 * @param kind what was done
 * @param entityId MERGE: the entity that remains; SPLIT: the one that forms are taken from;
 *     ADD_ALIAS, RENAME, SET_WIKIDATA: the one that changes; UNDO: that of the undone correction
 * @param otherEntityIds MERGE: the entities that become {@code entityId}, each once; SPLIT: the one
 *     new entity; otherwise empty
 * @param forms SPLIT: the forms that name the new entity from now on; ADD_ALIAS: the one form;
 *     otherwise empty. A form stands for all its spellings
 * @param entityType ADD_ALIAS: the type of the mentions that the form is an alias for, null for
 *     all; otherwise null
 * @param newName RENAME: the name to show; SPLIT: that of the new entity; otherwise null
 * @param wikidata SET_WIKIDATA: the item, e.g. {@code Q858}; otherwise null
 * @param validFrom ADD_ALIAS: the first day on which the form means the entity, inclusive; null for
 *     no bound, and for the other kinds
 * @param validTo ADD_ALIAS: the last day, inclusive; null for no bound, and for the other kinds
 * @param undoes UNDO: the sequence of the correction that is as if never made; otherwise null
 * @param editor who did it
 * @param reason why, in the editor's words
 * @param source where a reader can check it; null where the editor does not say
 * @param changedAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityChanged(
    long sequence,
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
    @Nullable String source,
    Instant changedAt) {

  /** Name of the topic, and of the CloudEvents type, of version 1. */
  public static final String TOPIC = "fihris.entity-changed.v1";

  /** {@code $id} of the JSON Schema of version 1. */
  public static final String SCHEMA = "urn:fihris:schema:entity-changed:v1";

  /** The Kafka key of every record: one key, one partition, one order. */
  public static final String KEY = "corrections";

  /** What a correction does. */
  public enum Kind {
    /** Several entities are one. */
    MERGE,
    /** Some forms of an entity name another one. */
    SPLIT,
    /** A form names an entity. */
    ADD_ALIAS,
    /** An entity is shown under another name. */
    RENAME,
    /** An entity is this Wikidata item. */
    SET_WIKIDATA,
    /** An earlier correction is as if never made. */
    UNDO
  }

  /**
   * @throws ContractViolation if a component breaks its rule
   */
  public EntityChanged {
    Rules.atLeast("change.sequence", 1, sequence);
    Rules.present("change.kind", kind);
    Rules.notBlank("change.entityId", entityId);
    otherEntityIds = Rules.list("change.otherEntityIds", otherEntityIds);
    otherEntityIds.forEach(other -> Rules.notBlank("change.otherEntityIds", other));
    forms = Rules.list("change.forms", forms);
    forms.forEach(form -> Rules.notBlank("change.forms", form));
    if (newName != null) {
      Rules.notBlank("change.newName", newName);
    }
    if (wikidata != null) {
      Rules.matches("change.wikidata", Rules.WIKIDATA, wikidata);
    }
    Rules.ordered("change.validity", validFrom, validTo);
    Rules.notBlank("change.editor", editor);
    Rules.notBlank("change.reason", reason);
    if (source != null) {
      Rules.notBlank("change.source", source);
    }
    Rules.present("change.changedAt", changedAt);
    switch (kind) {
      case MERGE -> {
        Rules.notEmpty("change.merge", otherEntityIds);
        Rules.distinct("change.distinct", entityId, otherEntityIds);
      }
      case SPLIT -> {
        Rules.one("change.split", otherEntityIds);
        Rules.notEmpty("change.split", forms);
        Rules.present("change.split", newName);
        Rules.distinct("change.distinct", entityId, otherEntityIds);
      }
      case ADD_ALIAS -> Rules.one("change.alias", forms);
      case RENAME -> Rules.present("change.rename", newName);
      case SET_WIKIDATA -> Rules.present("change.set-wikidata", wikidata);
      case UNDO ->
          Rules.before("change.undoes-earlier", Rules.present("change.undo", undoes), sequence);
    }
  }
}
