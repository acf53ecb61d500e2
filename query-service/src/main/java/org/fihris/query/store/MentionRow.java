package org.fihris.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.Mention;
import org.fihris.names.Corrections;
import org.jspecify.annotations.Nullable;

/** A row of {@code mention}. */
@Entity
@Table(name = "mention")
@IdClass(MentionRow.Key.class)
class MentionRow {
  /** The rule of a mention that a person's correction led to its entity. */
  private static final String CORRECTION = "correction";

  private static final double CONFIDENCE_OF_PEOPLE = 1.0;

  /** Primary key: mentions of one article do not overlap. */
  record Key(String articleId, int beginUtf16) implements Serializable {}

  @Id
  @Column(name = "article_id")
  String articleId = "";

  @Id
  @Column(name = "begin_utf16")
  int beginUtf16;

  @Column(name = "end_utf16")
  int endUtf16;

  @Column(name = "surface")
  String surface = "";

  @Column(name = "type")
  @Enumerated(EnumType.STRING)
  EntityType type = EntityType.MISC;

  @Column(name = "score")
  double score;

  @Column(name = "entity_id")
  String entityId = "";

  @Column(name = "uncorrected_entity_id")
  String uncorrectedEntityId = "";

  @Column(name = "event_entity_id")
  String eventEntityId = "";

  @Column(name = "confidence")
  @Nullable Double confidence;

  @Column(name = "outlet")
  String outlet = "";

  @Column(name = "rules")
  String[] rules = {};

  @Column(name = "sort_at")
  Instant sortAt = Instant.EPOCH;

  static MentionRow of(ArticleRow article, Mention mention, Corrections corrections) {
    MentionRow row = new MentionRow();
    row.articleId = article.articleId;
    row.beginUtf16 = mention.beginUtf16();
    row.endUtf16 = mention.endUtf16();
    row.surface = mention.surface();
    row.type = mention.type();
    row.score = mention.score();
    row.uncorrectedEntityId = mention.resolvedEntityId();
    row.eventEntityId = mention.entityId();
    row.entityId = row.correctedBy(corrections, article.publishedAt);
    row.confidence = mention.confidence();
    row.outlet = article.outlet == null ? "" : article.outlet;
    row.rules = mention.rules().toArray(String[]::new);
    row.sortAt = article.sortAt;
    return row;
  }

  /** The entity that it names after these corrections. */
  String correctedBy(Corrections corrections, @Nullable Instant publishedAt) {
    return corrections.entityIdOf(uncorrectedEntityId, type, surface, publishedAt);
  }

  StoredMention toMention() {
    return new StoredMention(
        articleId,
        sortAt,
        beginUtf16,
        endUtf16,
        surface,
        type,
        score,
        entityId,
        rulesNow(),
        confidenceNow());
  }

  /** The event's rules, with or without a correction as it is now. */
  private List<String> rulesNow() {
    Stream<String> resolved = Stream.of(rules).filter(rule -> !rule.equals(CORRECTION));
    return isCorrected()
        ? Stream.concat(resolved, Stream.of(CORRECTION)).toList()
        : resolved.toList();
  }

  private @Nullable Double confidenceNow() {
    if (isCorrected()) {
      return CONFIDENCE_OF_PEOPLE;
    }
    boolean eventWasCorrected = !eventEntityId.equals(uncorrectedEntityId);
    return eventWasCorrected ? null : confidence;
  }

  private boolean isCorrected() {
    return !entityId.equals(uncorrectedEntityId);
  }
}
