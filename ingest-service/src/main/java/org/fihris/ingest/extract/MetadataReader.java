package org.fihris.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads {@link PageMetadata}: JSON-LD first, then OpenGraph and meta tags, then visible marks. */
final class MetadataReader {
  private static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s+[|–—\\-:•»]+\\s+");
  private static final Pattern DIGITS = Pattern.compile(".*[0-9\\u0660-\\u0669\\u06F0-\\u06F9].*");
  private static final int MAX_DATE_LENGTH = 120;
  private static final int MAX_AUTHOR_LENGTH = 80;

  private static final String VISIBLE_DATE =
      "[itemprop=datePublished], [class*=publish], [class*=date], [class*=tmstmp],"
          + " [class*=timestamp], [class*=time], [id*=date]";
  private static final String VISIBLE_AUTHOR =
      "[rel=author], [itemprop=author], .author-name, .author, .byline__name, .writer, .byline";

  private MetadataReader() {}

  /**
   * @param page not pruned yet; its base address, if it has one, resolves relative links
   */
  static PageMetadata read(Document page) {
    JsonLd jsonLd = JsonLd.of(page);
    JsonNode article = jsonLd.article().orElse(MissingNode.getInstance());
    @Nullable String outlet =
        first(
            meta(page, "og:site_name"),
            JsonLd.text(article.path("publisher")),
            meta(page, "application-name"));
    return new PageMetadata(
        headlines(page, article, outlet),
        author(page, article),
        published(page, article),
        outlet,
        canonicalUrl(page, article),
        JsonLd.text(article.path("articleBody"))
            .map(body -> Jsoup.parse(body).wholeText())
            .orElse(""),
        jsonLd.declaresListing());
  }

  private static List<String> headlines(Document page, JsonNode article, @Nullable String outlet) {
    List<String> stated = new ArrayList<>();
    JsonLd.text(article.path("headline")).ifPresent(stated::add);
    meta(page, "og:title").ifPresent(stated::add);
    meta(page, "twitter:title").ifPresent(stated::add);
    if (!page.title().isBlank()) {
      stated.add(page.title());
    }
    Set<String> headlines = new LinkedHashSet<>();
    // a printed heading that the page also states is the headline as readers saw it
    for (Element heading : page.select("h1")) {
      String printed = heading.text().strip();
      if (stated.stream().anyMatch(one -> isMostOf(printed, one))) {
        headlines.add(printed);
      }
    }
    stated.stream().map(one -> withoutOutlet(one, outlet)).forEach(headlines::add);
    page.select("[itemprop=headline], h1").eachText().stream()
        .filter(text -> !text.isBlank())
        .forEach(headlines::add);
    return List.copyOf(headlines);
  }

  private static boolean isMostOf(String printed, String stated) {
    return 2 * printed.length() >= stated.length() && stated.contains(printed);
  }

  /** «عنوان - الوكالة» without the outlet's name; without a known name, the longest part. */
  private static String withoutOutlet(String title, @Nullable String outlet) {
    String[] parts = TITLE_SEPARATOR.split(title.strip(), -1);
    if (parts.length == 1) {
      return title.strip();
    }
    String last = parts[parts.length - 1];
    boolean lastIsOutlet = outlet != null && (outlet.contains(last) || last.contains(outlet));
    int words = last.split("\\s+", -1).length;
    if (lastIsOutlet || words <= 3) {
      return title
          .strip()
          .substring(0, title.strip().lastIndexOf(last))
          .replaceAll("[\\s|–—\\-:•»]+$", "");
    }
    return title.strip();
  }

  private static @Nullable String author(Document page, JsonNode article) {
    return first(
        JsonLd.text(article.path("author")),
        meta(page, "author").filter(MetadataReader::isPlausibleAuthor),
        meta(page, "article:author").filter(MetadataReader::isPlausibleAuthor),
        page.select(VISIBLE_AUTHOR).eachText().stream()
            .filter(MetadataReader::isPlausibleAuthor)
            .findFirst());
  }

  private static boolean isPlausibleAuthor(String text) {
    return !text.isBlank() && text.length() <= MAX_AUTHOR_LENGTH && !text.startsWith("http");
  }

  private static @Nullable String published(Document page, JsonNode article) {
    return first(
        JsonLd.text(article.path("datePublished")),
        meta(page, "article:published_time"),
        meta(page, "og:published_time"),
        meta(page, "datePublished"),
        meta(page, "pubdate"),
        meta(page, "DC.date.issued"),
        meta(page, "date"),
        page.select("time[datetime]").stream()
            .map(time -> time.attr("datetime"))
            .filter(text -> DIGITS.matcher(text).matches())
            .findFirst(),
        Stream.concat(page.select("time").stream(), page.select(VISIBLE_DATE).stream())
            .map(Element::text)
            .filter(text -> text.length() <= MAX_DATE_LENGTH && DIGITS.matcher(text).matches())
            .findFirst());
  }

  private static @Nullable String canonicalUrl(Document page, JsonNode article) {
    return first(
        page.select("link[rel=canonical][href]").stream()
            .map(link -> link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href"))
            .findFirst(),
        meta(page, "og:url"),
        JsonLd.text(article.path("url")));
  }

  private static Optional<String> meta(Document page, String name) {
    return page.select("meta").stream()
        .filter(
            meta ->
                meta.attr("property").equalsIgnoreCase(name)
                    || meta.attr("name").equalsIgnoreCase(name)
                    || meta.attr("itemprop").equalsIgnoreCase(name))
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst();
  }

  @SafeVarargs
  private static @Nullable String first(Optional<String>... candidates) {
    return Stream.of(candidates).flatMap(Optional::stream).findFirst().orElse(null);
  }
}
