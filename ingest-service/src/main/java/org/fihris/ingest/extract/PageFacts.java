package org.fihris.ingest.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What scoring and pruning ask of every element, gathered in one pass that neither recurses nor
 * reads a text twice, so that no page, however made, takes long. Stands for the page as it was when
 * it was gathered. All lengths in UTF-16.
 */
final class PageFacts {
  private final Map<Element, Facts> facts = new HashMap<>();
  private int maxDepth;

  private static final class Facts {
    private int text;
    private int linkedText;
    private int paragraphText;
    private boolean blockInside;
    private boolean linkedHeading;
  }

  private PageFacts() {}

  static PageFacts of(Element root) {
    PageFacts page = new PageFacts();
    NodeTraversor.traverse(page.new Gathering(), root);
    return page;
  }

  int elementCount() {
    return facts.size();
  }

  /** How deep the elements are nested. */
  int maxDepth() {
    return maxDepth;
  }

  int textLength(Element element) {
    return facts(element).text;
  }

  /** Length of the text that stands in {@code p} elements. */
  int paragraphLength(Element element) {
    return facts(element).paragraphText;
  }

  /** Share of the text that stands in links to elsewhere, in [0,1]; 0 without text. */
  double linkDensity(Element element) {
    Facts found = facts(element);
    return found.text == 0 ? 0 : (double) found.linkedText / found.text;
  }

  boolean hasBlockInside(Element element) {
    return facts(element).blockInside;
  }

  /** True if a heading inside is a link, or is inside one. */
  boolean hasLinkedHeading(Element element) {
    return facts(element).linkedHeading;
  }

  /** True for an element with text and no block inside: one or more paragraphs. */
  boolean isLeafBlock(Element element) {
    Facts found = facts(element);
    return Blocks.isBlock(element) && found.text > 0 && !found.blockInside;
  }

  private Facts facts(Element element) {
    Facts found = facts.get(element);
    if (found == null) {
      throw new IllegalArgumentException("not in the page when it was read: " + element.tagName());
    }
    return found;
  }

  private final class Gathering implements NodeVisitor {
    private final Deque<Facts> open = new ArrayDeque<>();
    private int links;
    private int headings;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && !open.isEmpty()) {
        int length = text.text().strip().length();
        open.peek().text += length;
        open.peek().linkedText += links > 0 ? length : 0;
      } else if (node instanceof Element element) {
        Facts found = new Facts();
        maxDepth = Math.max(maxDepth, depth);
        links += Blocks.isLinkElsewhere(element) ? 1 : 0;
        headings += Blocks.isHeading(element) ? 1 : 0;
        found.linkedHeading =
            links > 0
                && headings > 0
                && (Blocks.isLinkElsewhere(element) || Blocks.isHeading(element));
        open.push(found);
        facts.put(element, found);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      Facts closed = open.pop();
      links -= Blocks.isLinkElsewhere(element) ? 1 : 0;
      headings -= Blocks.isHeading(element) ? 1 : 0;
      if (element.normalName().equals("p")) {
        closed.paragraphText = closed.text;
      }
      if (!open.isEmpty()) {
        Facts parent = open.peek();
        parent.text += closed.text;
        parent.linkedText += closed.linkedText;
        parent.paragraphText += closed.paragraphText;
        parent.blockInside |= closed.blockInside || Blocks.isBlock(element);
        parent.linkedHeading |= closed.linkedHeading;
      }
    }
  }
}
