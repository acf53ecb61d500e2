package org.fihris.ingest.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Facts about the elements of a page that scoring and reading share. All lengths in UTF-16. */
final class Blocks {
  /** Elements that begin and end a paragraph; custom elements are read as inline. */
  private static final Set<String> BLOCK_TAGS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private Blocks() {}

  static boolean isBlock(Element element) {
    return BLOCK_TAGS.contains(element.normalName());
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  /** True for an element with text of its own and no block inside: one or more paragraphs. */
  static boolean isLeafBlock(Element element) {
    return isBlock(element) && element.hasText() && !hasBlockInside(element);
  }

  /** True for an element that mixes text of its own with blocks, as pages with bare text do. */
  static boolean hasOwnProse(Element element) {
    if (!isBlock(element)) {
      return false;
    }
    int length = 0;
    for (TextNode text : element.textNodes()) {
      length += text.text().strip().length();
    }
    return length >= 80;
  }

  static boolean hasBlockInside(Element element) {
    for (Element child : element.children()) {
      if (isBlock(child) || hasBlockInside(child)) {
        return true;
      }
    }
    return false;
  }

  static int textLength(Element element) {
    return element.text().length();
  }

  /** Share of the element's text that stands in links, in [0,1]; 0 for an element without text. */
  static double linkDensity(Element element) {
    int all = textLength(element);
    if (all == 0) {
      return 0;
    }
    int linked = 0;
    for (Element link : element.select("a[href]")) {
      // a link to a place in the same page (a footnote) is part of the prose
      linked += link.attr("href").startsWith("#") ? 0 : textLength(link);
    }
    return Math.min(1, (double) linked / all);
  }

  /** Class and id in lower case, separated by a blank: what pages call their parts. */
  static String nameOf(Element element) {
    return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
  }

  static boolean isBreak(Node node) {
    return node instanceof Element element && element.normalName().equals("br");
  }
}
