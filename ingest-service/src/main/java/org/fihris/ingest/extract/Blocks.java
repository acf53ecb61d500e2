package org.fihris.ingest.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What single elements are. */
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

  /** True for a link to another page; one within the page (a footnote) is part of the prose. */
  static boolean isLinkElsewhere(Element element) {
    return element.normalName().equals("a")
        && element.hasAttr("href")
        && !element.attr("href").startsWith("#");
  }

  /** Class and id in lower case, separated by a blank: what pages call their parts. */
  static String nameOf(Element element) {
    return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
  }

  static boolean isBreak(Node node) {
    return node instanceof Element element && element.normalName().equals("br");
  }
}
