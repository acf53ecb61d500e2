package org.fihris.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/** A row of {@code entity}; written by {@link EntitySums} alone. */
@Entity
@Table(name = "entity")
class EntityRow {
  @Id
  @Column(name = "entity_id")
  String entityId = "";

  @Column(name = "type")
  @Enumerated(EnumType.STRING)
  EntityType type = EntityType.MISC;

  @Column(name = "canonical_name")
  String canonicalName = "";

  @Column(name = "english_name")
  @Nullable String englishName;

  @Column(name = "wikidata")
  @Nullable String wikidata;

  @Column(name = "latitude")
  @Nullable Double latitude;

  @Column(name = "longitude")
  @Nullable Double longitude;

  @Column(name = "mention_count")
  int mentionCount;

  @Column(name = "article_count")
  int articleCount;

  StoredEntity toEntity() {
    return new StoredEntity(
        entityId,
        type,
        canonicalName,
        englishName,
        wikidata,
        latitude,
        longitude,
        mentionCount,
        articleCount);
  }
}
