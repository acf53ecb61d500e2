package org.fihris.newsroom;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pours a story into its outlet's layout. */
final class Layout {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z.]+)}}");

  /** Outlets put their boxes behind the second paragraph. */
  private static final int LEAD_BLOCKS = 2;

  /** As many related links as a page shows. */
  private static final int RELATED_LINKS = 3;

  private Layout() {}

  static String page(Story story, URI canonical, List<Story> stories) {
    Outlet outlet = story.outlet();
    List<Story.Block> blocks = story.blocks();
    int lead = Math.min(LEAD_BLOCKS, blocks.size());
    return fill(
        outlet.slug(),
        Map.ofEntries(
            Map.entry("title", Markup.escape(story.title())),
            Map.entry("title.json", Markup.json(story.title())),
            Map.entry("author", Markup.escape(story.author())),
            Map.entry("author.json", Markup.json(story.author())),
            Map.entry("caption", Markup.escape(story.caption())),
            Map.entry("dateline", Markup.escape(story.dateline())),
            Map.entry("date", outlet.print(story.published())),
            Map.entry(
                "published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(story.published())),
            Map.entry("url", Markup.escape(canonical.toString())),
            Map.entry("charset", charset(story)),
            Map.entry("tags", tags(story)),
            Map.entry(
                "related",
                links(
                    stories.stream()
                        .filter(other -> other.outlet() == outlet && !other.equals(story))
                        .limit(RELATED_LINKS)
                        .toList())),
            Map.entry("lead", outlet.markUp(blocks.subList(0, lead))),
            Map.entry("rest", outlet.markUp(blocks.subList(lead, blocks.size())))));
  }

  static String index(List<Story> stories) {
    return fill("index", Map.of("related", links(stories)));
  }

  static String videos() {
    return fill("videos", Map.of());
  }

  private static String fill(String layout, Map<String, String> values) {
    return SLOT.matcher(Resources.text("layouts/" + layout + ".html"))
        .replaceAll(slot -> Matcher.quoteReplacement(value(layout, slot, values)));
  }

  private static String value(String layout, MatchResult slot, Map<String, String> values) {
    String value = values.get(slot.group(1));
    if (value == null) {
      throw new IllegalArgumentException("layout " + layout + " has an unknown " + slot.group());
    }
    return value;
  }

  private static String charset(Story story) {
    return story.declaredBy() == Story.DeclaredBy.HEADER
        ? ""
        : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\">"
            .formatted(
                story.charset().equals(StandardCharsets.UTF_8) ? "utf-8" : story.charset().name());
  }

  private static String tags(Story story) {
    return story.tags().stream()
        .map(tag -> "<a href=\"#\">" + Markup.escape(tag) + "</a>")
        .collect(Collectors.joining(" "));
  }

  private static String links(List<Story> stories) {
    return stories.stream()
        .map(
            story ->
                "<li><a href=\"%s\">%s</a></li>"
                    .formatted(Markup.escape(story.path()), Markup.escape(story.title())))
        .collect(Collectors.joining("\n"));
  }
}
