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
import org.fihris.contracts.EntityType;
import org.fihris.contracts.Mention;

/** A row of {@code mention}. */
@Entity
@Table(name = "mention")
@IdClass(MentionRow.Key.class)
class MentionRow {
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

  @Column(name = "rules")
  String[] rules = {};

  @Column(name = "sort_at")
  Instant sortAt = Instant.EPOCH;

  static MentionRow of(ArticleRow article, Mention mention) {
    MentionRow row = new MentionRow();
    row.articleId = article.articleId;
    row.beginUtf16 = mention.beginUtf16();
    row.endUtf16 = mention.endUtf16();
    row.surface = mention.surface();
    row.type = mention.type();
    row.score = mention.score();
    row.entityId = mention.entityId();
    row.rules = mention.rules().toArray(String[]::new);
    row.sortAt = article.sortAt;
    return row;
  }

  StoredMention toMention() {
    return new StoredMention(
        articleId, sortAt, beginUtf16, endUtf16, surface, type, score, entityId, List.of(rules));
  }
}
