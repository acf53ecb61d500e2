package org.fihris.newsroom;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An invented outlet: how it calls itself, prints its dates and marks up its paragraphs. */
enum Outlet {
  /** Levantine spelling and month names; no metadata; a read-also block between paragraphs. */
  SANABEL("السنابل", "", PrintedDate.LEVANTINE, "<p>%s</p>", "<h3>%s</h3>", "\n"),
  /**
   * Gulf spelling, Arabic-Indic digits in dates; OpenGraph; feed links with tracking parameters.
   */
  DAFATER(
      "دفاتر الخليج",
      "?utm_source=rss&utm_medium=feed",
      PrintedDate.GULF,
      "<p>%s</p>",
      "<h4>%s</h4>",
      "\n"),
  /** Both month names; JSON-LD; cookie banner, newsletter box and comments. */
  RIWAQ(
      "رواق 24",
      "",
      PrintedDate.BOTH_MONTHS,
      "<p><span style=\"font-size:18px\">%s</span></p>",
      "<h2>%s</h2>",
      "\n"),
  /** Sparing with hamzas; a table layout without a paragraph element; some pages windows-1256. */
  JISR("صدى الجسر", "", PrintedDate.NUMERIC, "%s", "<b>%s</b>", "<br><br>");

  private final String displayName;
  private final String feedQuery;
  private final PrintedDate dateStyle;
  private final String paragraphMarkup;
  private final String headingMarkup;
  private final String separator;

  Outlet(
      String displayName,
      String feedQuery,
      PrintedDate dateStyle,
      String paragraphMarkup,
      String headingMarkup,
      String separator) {
    this.displayName = displayName;
    this.feedQuery = feedQuery;
    this.dateStyle = dateStyle;
    this.paragraphMarkup = paragraphMarkup;
    this.headingMarkup = headingMarkup;
    this.separator = separator;
  }

  String displayName() {
    return displayName;
  }

  /** What this outlet's feed links carry behind the page's own address, with the question mark. */
  String feedQuery() {
    return feedQuery;
  }

  /** Name of its layout and prefix of its paths. */
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  String print(OffsetDateTime at) {
    return dateStyle.print(at);
  }

  String markUp(List<Story.Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                (block.heading() ? headingMarkup : paragraphMarkup)
                    .replace("%s", Markup.escape(block.text())))
        .collect(Collectors.joining(separator));
  }
}
