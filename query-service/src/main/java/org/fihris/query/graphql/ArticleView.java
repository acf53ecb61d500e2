package org.fihris.query.graphql;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.fihris.contracts.Section;
import org.fihris.query.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/** An article; its mentions and entities are fields of {@link ArticleGraphQLApi}. */
@Type("Article")
@Description("A news article: the newest revision of its text, with its names found.")
public record ArticleView(
    @Id @NonNull String id,
    @Description("1 for the first text seen under this id, one more for each changed text.")
        int revision,
    @Description("The canonical URL; null for pushed text that has none.") @Nullable String url,
    @Description("Who published it.") @Nullable String outlet,
    @Nullable String title,
    @Nullable String author,
    @Description("When the outlet says it was published.") @Nullable Instant publishedAt,
    @Description("BCP 47 tag.") @NonNull String language,
    @Description(
            "The canonical text: the title's line, then the paragraphs. All spans refer to it.")
        @NonNull
        String text,
    @Description("The paragraphs alone, joined by line feeds.") @NonNull String body,
    @NonNull List<@NonNull TextSpanView> paragraphs,
    @Description("Id of an earlier article with almost the same text.") @Id
        @Nullable String nearCopyOf,
    @Description("The model that found the names.") @NonNull String modelVersion,
    @NonNull Instant cleanedAt,
    @NonNull Instant enrichedAt,
    @NonNull List<@NonNull RemovedLineView> removedLines,
    @Ignore Siblings siblings) {

  /** Views of articles that stand in one list of the answer. */
  static List<ArticleView> of(List<StoredArticle> articles) {
    return of(
        articles,
        new Siblings(articles.stream().map(StoredArticle::articleId).distinct().toList()));
  }

  static List<ArticleView> of(List<StoredArticle> articles, Siblings siblings) {
    return articles.stream().map(article -> of(article, siblings)).toList();
  }

  static ArticleView of(StoredArticle article, Siblings siblings) {
    String text = article.text();
    List<TextSpanView> paragraphs =
        article.sections().stream()
            .filter(section -> section.kind() == Section.Kind.PARAGRAPH)
            .map(section -> TextSpanView.of(text, section.beginUtf16(), section.endUtf16()))
            .toList();
    return new ArticleView(
        article.articleId(),
        article.revision(),
        article.url(),
        article.outlet(),
        article.title(),
        article.author(),
        article.publishedAt(),
        article.language(),
        text,
        String.join("\n", paragraphs.stream().map(TextSpanView::text).toList()),
        paragraphs,
        article.nearCopyOf(),
        article.modelVersion(),
        article.cleanedAt(),
        article.enrichedAt(),
        article.removedLines().stream()
            .map(removed -> new RemovedLineView(removed.line(), removed.rule()))
            .toList(),
        siblings);
  }
}
