package org.fihris.ingest.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article, by the density of prose.
 *
 * <p>Every block of prose gives points to the elements around it, fewer to the farther ones (the
 * idea of the Arc90 Readability bookmarklet, 2009, as also used by Mozilla Readability); links take
 * points away, and what the page says of itself ({@code itemprop=articleBody}, {@code article},
 * telling class names) adds some. From the best element it climbs as long as that brings in more
 * prose than other text. The weights were set on the public article-extraction benchmark and on
 * Arabic pages.
 */
final class MainContent {
  private static final int MIN_PROSE_LENGTH = 25;
  private static final int ANCESTORS = 5;
  private static final double MAX_LINK_DENSITY = 0.5;

  private static final Pattern GOOD_NAME =
      Pattern.compile(
          "(article|story|post|entry|news|page|blog|detail|main)s?[-_]*(body|content|text|detail|main)|\\barticle\\b|\\bcontent\\b|story|\\bpost\\b|\\bentry\\b|longdesc|news-?text");
  private static final Pattern BAD_NAME =
      Pattern.compile("widget|side|foot|head|meta|list|media|teaser|box|rail|module");

  private MainContent() {}

  /**
   * The element with the article, or null if the page has no prose.
   *
   * @param page already pruned
   */
  static @Nullable Element find(Document page) {
    PageFacts facts = PageFacts.of(page.body());
    Map<Element, Double> scores = new HashMap<>();
    Map<Element, Integer> prose = new HashMap<>();
    for (Element element : page.body().getAllElements()) {
      double points = points(element, facts);
      if (points == 0) {
        continue;
      }
      int length = proseLength(element, facts);
      int level = element.normalName().equals("p") || element.normalName().equals("li") ? -1 : 0;
      for (Element at = element; at != null && !isRoot(at); at = at.parent()) {
        prose.merge(at, length, Integer::sum);
        if (level >= 0 && level < ANCESTORS) {
          scores.merge(at, points / (level == 0 ? 1 : level == 1 ? 2 : level * 3), Double::sum);
        }
        level++;
      }
    }
    Element best = null;
    double bestScore = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      Element element = entry.getKey();
      double score = entry.getValue() * (1 - facts.linkDensity(element)) * selfDescription(element);
      if (score > bestScore || (score == bestScore && best != null && isInside(best, element))) {
        best = element;
        bestScore = score;
      }
    }
    return best == null ? null : climb(best, prose, facts);
  }

  private static boolean isRoot(Element element) {
    return element.normalName().equals("html");
  }

  private static boolean isInside(Element outer, Element inner) {
    return inner.parents().contains(outer);
  }

  private static double points(Element element, PageFacts facts) {
    if (!facts.isLeafBlock(element) && !Blocks.hasOwnProse(element)) {
      return 0;
    }
    if (Blocks.isHeading(element)) {
      return 0;
    }
    int length = proseLength(element, facts);
    if (length < MIN_PROSE_LENGTH || facts.linkDensity(element) > MAX_LINK_DENSITY) {
      return 0;
    }
    return 1 + commas(element) + length / 100.0;
  }

  private static int proseLength(Element element, PageFacts facts) {
    if (facts.isLeafBlock(element)) {
      return facts.textLength(element);
    }
    int length = 0;
    for (TextNode text : element.textNodes()) {
      length += text.text().strip().length();
    }
    return length;
  }

  private static int commas(Element element) {
    int commas = 0;
    String text = element.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '،' || c == '、' || c == '，') {
        commas++;
      }
    }
    return commas;
  }

  private static double selfDescription(Element element) {
    if (element.attr("itemprop").contains("articleBody")) {
      return 2;
    }
    double factor = element.normalName().equals("article") ? 1.3 : 1;
    String name = Blocks.nameOf(element);
    if (GOOD_NAME.matcher(name).find()) {
      factor *= 1.25;
    }
    if (BAD_NAME.matcher(name).find()) {
      factor *= 0.8;
    }
    return factor;
  }

  private static Element climb(Element best, Map<Element, Integer> prose, PageFacts facts) {
    Element chosen = best;
    for (Element at = best; ; ) {
      if (isDeclaredBody(at)) {
        return at;
      }
      Element parent = at.parent();
      if (parent == null || isRoot(parent)) {
        return chosen;
      }
      int chosenProse = prose.getOrDefault(chosen, 0);
      int gainedProse = prose.getOrDefault(parent, 0) - chosenProse;
      int gainedText = facts.textLength(parent) - facts.textLength(chosen);
      if (gainedProse > 0.15 * chosenProse && gainedProse > 0.7 * gainedText) {
        chosen = parent;
      }
      at = parent;
    }
  }

  private static boolean isDeclaredBody(Element element) {
    return element.normalName().equals("article")
        || element.attr("itemprop").contains("articleBody");
  }
}
