package org.fihris.ingest.extract;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.fihris.ingest.extract.ExtractionResult.Extracted;
import org.fihris.ingest.extract.ExtractionResult.NotAnArticle;
import org.fihris.ingest.rejection.Rejection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page: decodes the bytes, reads what the page states, cuts what is never
 * article text, and reads the paragraphs of the densest part. Any language.
 *
 * <p>Pure and safe for any thread; CPU-bound, a few milliseconds to some tens for a news page.
 */
@ApplicationScoped
public class ArticleExtractor {
  /** Prose shorter than this is a teaser or a caption, not an article (UTF-16 length). */
  private static final int MIN_PROSE_LENGTH = 140;

  /** A paragraph of at least this length is prose; shorter lines alone are a list (UTF-16). */
  private static final int PROSE_PARAGRAPH_LENGTH = 60;

  /** Long news pages have some 10 000 elements, nested some 50 deep. */
  private static final int MAX_ELEMENTS = 50_000;

  private static final int MAX_DEPTH = 1_200;

  /** Prose below this share of a JSON-LD body means that the wrong part was found. */
  private static final double MIN_BODY_SHARE = 0.5;

  /**
   * Extracts the article.
   *
   * @param html the page's bytes
   * @param contentType the {@code Content-Type} header; null where there is none
   * @param address where the page was fetched; null for pushed pages without an address
   */
  public ExtractionResult extract(
      byte[] html, @Nullable String contentType, @Nullable URI address) {
    Document page =
        Jsoup.parse(
            CharsetDetector.decode(html, contentType), address == null ? "" : address.toString());
    PageFacts facts = PageFacts.of(page);
    if (facts.elementCount() > MAX_ELEMENTS || facts.maxDepth() > MAX_DEPTH) {
      return notAnArticle(
          "page.too-complex",
          address,
          "has " + facts.elementCount() + " elements, nested " + facts.maxDepth() + " deep");
    }
    PageMetadata metadata = MetadataReader.read(page);
    if (metadata.isListing()) {
      return notAnArticle(
          "page.listing", address, "says of itself that it is a collection of links");
    }
    PagePruner.prune(page);
    Element content = MainContent.find(page);
    List<String> found = content == null ? List.of() : ParagraphReader.read(content);
    List<String> lines = moreOf(found, metadata.articleBody().lines().toList());
    if (proseLength(lines) < MIN_PROSE_LENGTH) {
      return notAnArticle(
          "page.no-article",
          address,
          "has " + proseLength(lines) + " characters of prose, fewer than " + MIN_PROSE_LENGTH);
    }
    return new Extracted(
        new RawArticle(
            metadata.headlines().stream().findFirst().orElse(null),
            lines,
            metadata.author(),
            metadata.published(),
            metadata.outlet(),
            metadata.canonicalUrl()));
  }

  /** The found lines, unless the body that the page states shows that they are the wrong ones. */
  private static List<String> moreOf(List<String> found, List<String> stated) {
    return proseLength(found) < MIN_BODY_SHARE * proseLength(stated) ? stated : found;
  }

  private static int proseLength(List<String> lines) {
    return lines.stream()
        .mapToInt(String::length)
        .filter(length -> length >= PROSE_PARAGRAPH_LENGTH)
        .sum();
  }

  private static NotAnArticle notAnArticle(String rule, @Nullable URI address, String found) {
    return new NotAnArticle(
        new Rejection(
            rule,
            (address == null ? "the page" : address.toString()) + " " + found,
            "send the address or the HTML of one article's own page"));
  }
}
