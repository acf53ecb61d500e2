package org.fihris.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads {@link PageMetadata}: JSON-LD first, then OpenGraph and meta tags, then visible marks. */
final class MetadataReader {
  private static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s+[|–—\\-:•»]+\\s+");
  private static final Pattern DIGITS = Pattern.compile(".*[0-9\\u0660-\\u0669\\u06F0-\\u06F9].*");
  private static final Pattern YEAR_AND_DAY =
      Pattern.compile(
          "(?<!\\p{Nd})\\p{Nd}{1,2}(?!\\p{Nd}).*(?<!\\p{Nd})(?:[1١۱][9٩۹]|[2٢۲][0٠۰])\\p{Nd}{2}(?!\\p{Nd})"
              + "|(?<!\\p{Nd})(?:[1١۱][9٩۹]|[2٢۲][0٠۰])\\p{Nd}{2}[/\\-.]\\p{Nd}{1,2}(?!\\p{Nd})");
  private static final int MIN_HEADLINE_WORDS = 3;
  private static final int MAX_OUTLET_WORDS = 3;
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
            meta(page, "application-name"),
            outletInTitle(page));
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
    List<String> stated = statedTitles(page, article);
    Set<String> headlines = new LinkedHashSet<>();
    // what the page also prints is the headline as readers saw it
    for (Element heading : page.select("h1")) {
      String printed = heading.text().strip();
      if (stated.stream().anyMatch(one -> isMostOf(printed, one))) {
        headlines.add(printed);
      }
    }
    printedPart(page).ifPresent(headlines::add);
    stated.stream().map(one -> withoutOutlet(one, outlet)).forEach(headlines::add);
    page.select("[itemprop=headline], h1").eachText().stream()
        .filter(text -> !text.isBlank())
        .forEach(headlines::add);
    return List.copyOf(headlines);
  }

  private static List<String> statedTitles(Document page, JsonNode article) {
    return Stream.of(
            JsonLd.text(article.path("headline")),
            meta(page, "og:title"),
            meta(page, "twitter:title"),
            Optional.of(page.title()).filter(title -> !title.isBlank()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isMostOf(String printed, String stated) {
    return 2 * printed.length() >= stated.length() && stated.contains(printed);
  }

  /** The longest part of «الموقع | العنوان» that stands in the page as a line of its own. */
  private static Optional<String> printedPart(Document page) {
    Set<String> printed =
        page.body().getAllElements().stream()
            .map(Element::ownText)
            .filter(text -> !text.isBlank())
            .collect(Collectors.toSet());
    return titleParts(page)
        .filter(part -> wordCount(part) >= MIN_HEADLINE_WORDS && printed.contains(part))
        .max(Comparator.comparingInt(String::length));
  }

  private static Stream<String> titleParts(Document page) {
    return TITLE_SEPARATOR.splitAsStream(page.title().strip());
  }

  private static int wordCount(String text) {
    return text.split("\\s+", -1).length;
  }

  /** «عنوان - الوكالة» without the outlet's name, which is known or has three words at most. */
  private static String withoutOutlet(String title, @Nullable String outlet) {
    String[] parts = TITLE_SEPARATOR.split(title.strip(), -1);
    String last = parts[parts.length - 1];
    boolean lastIsOutlet = outlet != null && (outlet.contains(last) || last.contains(outlet));
    if (parts.length == 1 || !(lastIsOutlet || wordCount(last) <= MAX_OUTLET_WORDS)) {
      return title.strip();
    }
    String rest = title.strip().substring(0, title.strip().lastIndexOf(last));
    return rest.replaceAll("[\\s|–—\\-:•»]+$", "");
  }

  /** The part of the title beside the headline, if it is as short as an outlet's name. */
  private static Optional<String> outletInTitle(Document page) {
    Optional<String> headline = printedPart(page);
    return titleParts(page)
        .filter(part -> headline.isPresent() && !part.equals(headline.get()))
        .filter(part -> wordCount(part) <= MAX_OUTLET_WORDS)
        .reduce((earlier, later) -> later);
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
            .findFirst(),
        dateAfterTitle(page));
  }

  /** A short line with a year below the headline; above it stands today's date, if any. */
  private static Optional<String> dateAfterTitle(Document page) {
    Optional<String> headline = headlineInBody(page);
    return page.body().getAllElements().stream()
        .map(Element::ownText)
        .dropWhile(text -> headline.isEmpty() || !text.equals(headline.get()))
        .filter(text -> text.length() <= MAX_DATE_LENGTH && YEAR_AND_DAY.matcher(text).find())
        .findFirst();
  }

  private static Optional<String> headlineInBody(Document page) {
    return Optional.ofNullable(page.selectFirst("h1"))
        .map(Element::ownText)
        .filter(text -> !text.isBlank())
        .or(() -> printedPart(page));
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
