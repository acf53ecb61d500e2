package org.fihris.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The schema.org objects that a page carries as JSON-LD. A script that is no JSON is passed over:
 * it is the page's fault and never the article's.
 */
final class JsonLd {
  // pages put raw line feeds into JSON strings
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final Set<String> ARTICLE_TYPES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "Report",
          "SocialMediaPosting");
  private static final Set<String> LISTING_TYPES =
      Set.of("CollectionPage", "SearchResultsPage", "ItemList", "VideoGallery", "ImageGallery");

  private final List<JsonNode> objects = new ArrayList<>();

  static JsonLd of(Document page) {
    JsonLd found = new JsonLd();
    page.select("script[type=application/ld+json]").stream()
        .flatMap(script -> parse(script.data().strip()).stream())
        .forEach(found::collect);
    return found;
  }

  private static Optional<JsonNode> parse(String json) {
    try {
      return Optional.of(LENIENT.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The first object that is an article. */
  Optional<JsonNode> article() {
    return objects.stream().filter(object -> isOneOf(object, ARTICLE_TYPES)).findFirst();
  }

  boolean declaresListing() {
    return article().isEmpty()
        && objects.stream().anyMatch(object -> isOneOf(object, LISTING_TYPES));
  }

  /** The text of a property, or of its {@code name} if it is an object, or of its first element. */
  static Optional<String> text(JsonNode node) {
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      node.forEach(element -> text(element).ifPresent(parts::add));
      return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("، ", parts));
    }
    if (node.isObject()) {
      return text(node.path("name"));
    }
    if (!node.isTextual() || node.asText().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(Parser.unescapeEntities(node.asText(), false).strip());
  }

  private void collect(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::collect);
    } else if (node.isObject()) {
      objects.add(node);
      collect(node.path("@graph"));
    }
  }

  private static boolean isOneOf(JsonNode object, Set<String> types) {
    JsonNode type = object.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (types.contains(one.asText())) {
          return true;
        }
      }
      return false;
    }
    return types.contains(type.asText());
  }
}
