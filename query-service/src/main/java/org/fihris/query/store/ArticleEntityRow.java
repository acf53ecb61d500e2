package org.fihris.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A row of {@code article_entity}: what one article adds to an entity. */
@Entity
@Table(name = "article_entity")
@IdClass(ArticleEntityRow.Key.class)
class ArticleEntityRow {
  /** Primary key. */
  record Key(String articleId, String entityId) implements Serializable {}

  @Id
  @Column(name = "article_id")
  String articleId = "";

  @Id
  @Column(name = "entity_id")
  String entityId = "";

  @Column(name = "mention_count")
  int mentionCount;

  @Column(name = "sort_at")
  Instant sortAt = Instant.EPOCH;

  static ArticleEntityRow of(ArticleRow article, Contribution contribution) {
    ArticleEntityRow row = new ArticleEntityRow();
    row.articleId = article.articleId;
    row.entityId = contribution.entityId();
    row.mentionCount = contribution.mentionCount();
    row.sortAt = article.sortAt;
    return row;
  }
}
