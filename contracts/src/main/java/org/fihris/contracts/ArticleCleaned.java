package org.fihris.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article whose text is frozen: every span of every later event refers to {@link #text()}.
 *
 * @param articleId 32 lower-case hexadecimal digits; from the canonical URL, or from the text where
 *     there is no URL
 * @param revision 1 for the first text seen under this id, one more for each changed text
 * @param text the canonical text: the title's line, if there is a title, then the paragraphs,
 *     joined by one line feed
 * @param textSha256 SHA-256 of {@code text} in UTF-8, 64 lower-case hexadecimal digits
 * @param sections the title and the paragraphs in text order; together they cover all but the line
 *     feeds
 * @param language BCP 47 tag of the text, {@code ar}
 * @param outlet who published it, as the feed or the page names itself or else the page's host;
 *     null where unknown
 * @param url the canonical URL; null for pushed text that has none
 * @param sourceId id of the source it was fetched from; null for pushed articles
 * @param author as printed by the outlet; null where unknown
 * @param publishedAt when the outlet says it was published; null where unknown
 * @param cleanedAt when the text was frozen
 * @param nearCopyOf id of an earlier article with almost the same text; null where there is none
 * @param removedLines what cleaning left out, in source order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleCleaned(
    String articleId,
    int revision,
    String text,
    String textSha256,
    List<Section> sections,
    String language,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String sourceId,
    @Nullable String author,
    @Nullable Instant publishedAt,
    Instant cleanedAt,
    @Nullable String nearCopyOf,
    List<RemovedLine> removedLines) {

  /** Name of the topic, and of the CloudEvents type, of version 1. */
  public static final String TOPIC = "fihris.article-cleaned.v1";

  /** {@code $id} of the JSON Schema of version 1. */
  public static final String SCHEMA = "urn:fihris:schema:article-cleaned:v1";

  /**
   * @throws ContractViolation if a component breaks its rule
   */
  public ArticleCleaned {
    Rules.matches("articleId.format", Rules.ARTICLE_ID, articleId);
    Rules.atLeast("revision.positive", 1, revision);
    Rules.notBlank("text.not-blank", text);
    Rules.wellFormed("text.well-formed", text);
    Rules.matches("textSha256.format", Rules.SHA256, textSha256);
    Rules.sha256Of("textSha256.of-text", text, textSha256);
    Rules.notBlank("language.not-blank", language);
    Rules.present("cleanedAt.present", cleanedAt);
    if (nearCopyOf != null) {
      Rules.matches("nearCopyOf.format", Rules.ARTICLE_ID, nearCopyOf);
    }
    sections = Rules.list("sections.present", sections);
    removedLines = Rules.list("removedLines.present", removedLines);
    Rules.sectionsCover("sections.cover-text", text, sections);
  }
}
