package org.fihris.query.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.fihris.contracts.EntityType;
import org.fihris.query.store.StoredEntity;
import org.jspecify.annotations.Nullable;

/** An entity; what is known of it are fields of {@link EntityGraphQLApi}. */
@Type("Entity")
@Description("What several mentions name, counted over all articles.")
public record EntityView(
    @Id @NonNull String id,
    @NonNull EntityType type,
    @Description("The name that an editor gave it, or else the one that most mentions give it.")
        @NonNull
        String canonicalName,
    @Description("Its usual name in English.") @Nullable String englishName,
    @Description("Its Wikidata item.") @Nullable String wikidata,
    @Description("Degrees north of the equator, WGS 84.") @Nullable Double latitude,
    @Description("Degrees east of Greenwich, WGS 84.") @Nullable Double longitude,
    int articleCount,
    int mentionCount,
    @Ignore Siblings siblings) {

  /** Views of entities that stand in one list of the answer. */
  static List<EntityView> of(List<StoredEntity> entities) {
    return of(
        entities, new Siblings(entities.stream().map(StoredEntity::entityId).distinct().toList()));
  }

  static List<EntityView> of(List<StoredEntity> entities, Siblings siblings) {
    return entities.stream().map(entity -> of(entity, siblings)).toList();
  }

  static EntityView of(StoredEntity entity, Siblings siblings) {
    return new EntityView(
        entity.entityId(),
        entity.type(),
        entity.canonicalName(),
        entity.englishName(),
        entity.wikidata(),
        entity.latitude(),
        entity.longitude(),
        entity.articleCount(),
        entity.mentionCount(),
        siblings);
  }
}
