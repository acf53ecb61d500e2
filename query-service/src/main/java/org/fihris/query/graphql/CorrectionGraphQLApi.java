package org.fihris.query.graphql;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EntityType;
import org.fihris.query.corrections.Correcting;
import org.fihris.query.store.CorrectionRequest;
import org.fihris.query.store.CorrectionStore;
import org.fihris.query.store.EntityStore;
import org.fihris.query.store.MadeCorrection;
import org.fihris.query.store.StoredEntity;
import org.jspecify.annotations.Nullable;

/** Corrections of entities, and their log. */
@GraphQLApi
public class CorrectionGraphQLApi {
  private static final String WHY = "Why, in words; not blank. Kept for good.";

  @Inject Correcting correcting;
  @Inject CorrectionStore corrections;
  @Inject EntityStore entities;
  @Inject GraphQLConfig config;

  @Mutation
  @NonNull
  @Description("Several entities are one: all that meant the others means the one that remains.")
  public Uni<CorrectedView> mergeEntities(
      @Description("The entity that remains.") @Id @NonNull String into,
      @Description("The ids of those that become it.") @NonNull List<@NonNull String> from,
      @Description(WHY) @NonNull String reason) {
    return correct(editor -> CorrectionRequest.merge(into, from, editor, reason));
  }

  @Mutation
  @NonNull
  @Description("Some forms of an entity, in all their spellings, name another entity: a new one.")
  public Uni<CorrectedView> splitForms(
      @Id @NonNull String entity,
      @Description("Some of its forms, not all.") @NonNull List<@NonNull String> forms,
      @Description("The new entity's name.") @NonNull String newName,
      @Description(WHY) @NonNull String reason) {
    return correct(editor -> CorrectionRequest.split(entity, forms, newName, editor, reason));
  }

  @Mutation
  @NonNull
  @Description("A form, in all its spellings, means this entity wherever it stands.")
  public Uni<CorrectedView> addAlias(
      @Id @NonNull String entity,
      @NonNull String form,
      @Description("Only mentions of this type; null for all.") @Nullable EntityType type,
      @Description("Only articles published on this day or later; null for no bound.")
          @Nullable LocalDate validFrom,
      @Description("Only articles published on this day or earlier; null for no bound.")
          @Nullable LocalDate validTo,
      @Description("Where it can be checked.") @Nullable String source,
      @Description(WHY) @NonNull String reason) {
    return correct(
        editor ->
            CorrectionRequest.alias(
                entity, form, type, validFrom, validTo, source, editor, reason));
  }

  @Mutation
  @NonNull
  @Description("An entity is shown by this name.")
  public Uni<CorrectedView> renameEntity(
      @Id @NonNull String entity, @NonNull String name, @Description(WHY) @NonNull String reason) {
    return correct(editor -> CorrectionRequest.rename(entity, name, editor, reason));
  }

  @Mutation("setWikidata")
  @NonNull
  @Description("An entity is this Wikidata item.")
  public Uni<CorrectedView> setWikidata(
      @Id @NonNull String entity,
      @Description("For example Q858.") @NonNull String wikidata,
      @Description(WHY) @NonNull String reason) {
    return correct(editor -> CorrectionRequest.wikidata(entity, wikidata, editor, reason));
  }

  @Mutation
  @NonNull
  @Description("A correction is as if never made.")
  public Uni<CorrectedView> undo(int sequence, @Description(WHY) @NonNull String reason) {
    return correct(editor -> CorrectionRequest.undo(sequence, editor, reason));
  }

  private Uni<CorrectedView> correct(Function<String, CorrectionRequest> request) {
    return correcting
        .correct(request)
        .chain(
            made ->
                entities
                    .find(made.event().entityId())
                    .chain(
                        entity ->
                            newEntity(made)
                                .map(
                                    other ->
                                        new CorrectedView(
                                            CorrectionView.of(made),
                                            entity.map(CorrectionGraphQLApi::view).orElse(null),
                                            other.stream()
                                                .findFirst()
                                                .map(CorrectionGraphQLApi::view)
                                                .orElse(null)))));
  }

  private Uni<List<StoredEntity>> newEntity(MadeCorrection made) {
    return made.event().kind() == EntityChanged.Kind.SPLIT
        ? entities.byIds(made.event().otherEntityIds()).map(Map::values).map(List::copyOf)
        : Uni.createFrom().item(List.of());
  }

  private static EntityView view(StoredEntity entity) {
    return EntityView.of(List.of(entity)).get(0);
  }

  @Query
  @NonNull
  @Description("The log of corrections, newest first.")
  public Uni<CorrectionConnection> corrections(
      @Description("Only those that name this entity, and their undoings.") @Id
          @Nullable String entity,
      @DefaultValue("20") int first,
      @Nullable String after) {
    PageRequest<Long> request =
        PageRequest.of(first, after, config.maxPageSize(), Ordering.CORRECTIONS);
    return corrections
        .page(entity, request.after(), request.limit())
        .map(
            read ->
                CorrectionConnection.of(
                    Page.cut(
                        request,
                        read,
                        kept -> kept.stream().map(CorrectionView::of).toList(),
                        made -> made.event().sequence(),
                        Ordering.CORRECTIONS,
                        CorrectionEdge::new),
                    () -> corrections.count(entity)));
  }
}
