package org.fihris.query.graphql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EntityType;
import org.fihris.query.store.MadeCorrection;
import org.jspecify.annotations.Nullable;

/** A correction of the log. */
@Type("Correction")
@Description("What an editor corrected: who, when and why.")
public record CorrectionView(
    @Description("1 for the first correction, then 2, 3 and so on.") int sequence,
    @NonNull EntityChanged.Kind kind,
    @Description(
            "The entity that remains, is split, or changes; of an undoing, that of what it undoes.")
        @Id
        @NonNull
        String entityId,
    @Description("Of a merge the entities merged into it, of a split the new one.") @NonNull
        List<@NonNull String> otherEntityIds,
    @Description("Of a split the forms moved, of an alias the form.") @NonNull
        List<@NonNull String> forms,
    @Description("The type of the mentions that an alias is for; null for all.")
        @Nullable EntityType type,
    @Description("The name given by a rename or a split.") @Nullable String newName,
    @Description("The Wikidata item given.") @Nullable String wikidata,
    @Description("First day of an alias, inclusive.") @Nullable LocalDate validFrom,
    @Description("Last day of an alias, inclusive.") @Nullable LocalDate validTo,
    @Description("The sequence of what an undoing undoes.") @Nullable Integer undoes,
    @Description("Who made it.") @NonNull String editor,
    @Description("Why, in the editor's words.") @NonNull String reason,
    @Description("Where it can be checked.") @Nullable String source,
    @NonNull Instant madeAt,
    @Description("Whether a later correction undid it.") boolean undone) {

  static CorrectionView of(MadeCorrection made) {
    return of(made.event(), made.isUndone());
  }

  static CorrectionView of(EntityChanged event, boolean undone) {
    Long undoes = event.undoes();
    return new CorrectionView(
        Math.toIntExact(event.sequence()),
        event.kind(),
        event.entityId(),
        event.otherEntityIds(),
        event.forms(),
        event.entityType(),
        event.newName(),
        event.wikidata(),
        event.validFrom(),
        event.validTo(),
        undoes == null ? null : Math.toIntExact(undoes),
        event.editor(),
        event.reason(),
        event.source(),
        event.changedAt(),
        undone);
  }
}
