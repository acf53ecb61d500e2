package org.fihris.query.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.EventJson;
import org.fihris.contracts.RemovedLine;
import org.fihris.contracts.Section;
import org.jspecify.annotations.Nullable;

/** A row of {@code article}. */
@Entity
@Table(name = "article")
class ArticleRow {
  /**
   * The order in which taggings of one article replace each other; total, so any replay ends alike.
   */
  private static final Comparator<ArticleRow> AGE =
      Comparator.<ArticleRow>comparingInt(row -> row.revision)
          .thenComparing(row -> row.enrichedAt)
          .thenComparing(row -> row.modelVersion);

  @Id
  @Column(name = "article_id")
  String articleId = "";

  @Column(name = "revision")
  int revision;

  @Column(name = "model_version")
  String modelVersion = "";

  @Column(name = "enriched_at")
  Instant enrichedAt = Instant.EPOCH;

  @Column(name = "cleaned_at")
  Instant cleanedAt = Instant.EPOCH;

  @Column(name = "published_at")
  @Nullable Instant publishedAt;

  @Column(name = "sort_at")
  Instant sortAt = Instant.EPOCH;

  @Column(name = "outlet")
  @Nullable String outlet;

  @Column(name = "url")
  @Nullable String url;

  @Column(name = "source_id")
  @Nullable String sourceId;

  @Column(name = "title")
  @Nullable String title;

  @Column(name = "author")
  @Nullable String author;

  @Column(name = "language")
  String language = "";

  @Column(name = "near_copy_of")
  @Nullable String nearCopyOf;

  @Column(name = "text")
  String text = "";

  @Column(name = "text_sha256")
  String textSha256 = "";

  @Column(name = "sections")
  String sections = "";

  @Column(name = "removed_lines")
  String removedLines = "";

  @Column(name = "entities")
  String entities = "[]";

  @Column(name = "touched_entities")
  String[] touchedEntities = {};

  /**
   * @throws org.fihris.contracts.ContractViolation if the event holds an instant that cannot be
   *     stored
   */
  static ArticleRow of(ArticleEnriched event) {
    ArticleCleaned article = event.article();
    ArticleRow row = new ArticleRow();
    row.articleId = article.articleId();
    row.revision = article.revision();
    row.modelVersion = event.modelVersion();
    row.enrichedAt = StorableInstant.of("enrichedAt", event.enrichedAt());
    row.cleanedAt = StorableInstant.of("cleanedAt", article.cleanedAt());
    Instant publishedAt = article.publishedAt();
    row.publishedAt = publishedAt == null ? null : StorableInstant.of("publishedAt", publishedAt);
    row.sortAt = row.publishedAt == null ? row.cleanedAt : row.publishedAt;
    row.outlet = article.outlet();
    row.url = article.url();
    row.sourceId = article.sourceId();
    row.title = title(article);
    row.author = article.author();
    row.language = article.language();
    row.nearCopyOf = article.nearCopyOf();
    row.text = article.text();
    row.textSha256 = article.textSha256();
    row.sections = json(article.sections());
    row.removedLines = json(article.removedLines());
    row.entities = EventEntity.toJson(event.entities());
    return row;
  }

  /** Whether this tagging is the very one that {@code stored} holds. */
  boolean isSameTaggingAs(ArticleRow stored) {
    return revision == stored.revision && modelVersion.equals(stored.modelVersion);
  }

  /** Whether this tagging replaces what {@code stored} holds. */
  boolean replaces(ArticleRow stored) {
    return !isSameTaggingAs(stored) && AGE.compare(this, stored) > 0;
  }

  void touch(Collection<String> entityIds) {
    touchedEntities = entityIds.stream().sorted().toArray(String[]::new);
  }

  Set<String> touched() {
    return Set.of(touchedEntities);
  }

  StoredArticle toArticle() {
    return new StoredArticle(
        articleId,
        revision,
        modelVersion,
        enrichedAt,
        cleanedAt,
        publishedAt,
        sortAt,
        outlet,
        url,
        title,
        author,
        language,
        nearCopyOf,
        text,
        List.of(fromJson(sections, Section[].class)),
        List.of(fromJson(removedLines, RemovedLine[].class)));
  }

  private static @Nullable String title(ArticleCleaned article) {
    return article.sections().stream()
        .filter(section -> section.kind() == Section.Kind.TITLE)
        .findFirst()
        .map(section -> article.text().substring(section.beginUtf16(), section.endUtf16()))
        .orElse(null);
  }

  private static String json(List<?> values) {
    return new String(EventJson.encode(values), StandardCharsets.UTF_8);
  }

  private static <T> T fromJson(String json, Class<T> type) {
    return EventJson.decode(json.getBytes(StandardCharsets.UTF_8), type);
  }
}
