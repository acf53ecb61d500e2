package org.fihris.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads an element's text as paragraphs: a block or a {@code br} ends one; inline elements never
 * do.
 */
final class ParagraphReader {
  private static final double MAX_LINK_DENSITY = 0.6;
  private static final int SHORT_LINE = 200;

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int linkedLength;
  private boolean heading;

  private record Line(String text, boolean heading, double linkDensity) {}

  private ParagraphReader() {}

  /** The paragraphs, without those that are only links and without headings that head nothing. */
  static List<String> read(Element element) {
    ParagraphReader reader = new ParagraphReader();
    reader.walk(element, false);
    reader.endLine();
    return reader.kept();
  }

  private void walk(Node node, boolean inLink) {
    if (node instanceof TextNode text) {
      current.append(text.getWholeText());
      if (inLink) {
        linkedLength += text.text().strip().length();
      }
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    if (Blocks.isBreak(element)) {
      endLine();
      return;
    }
    boolean block = Blocks.isBlock(element);
    boolean cell = element.normalName().equals("td") || element.normalName().equals("th");
    if (cell) {
      current.append(' ');
    } else if (block) {
      endLine();
      heading = Blocks.isHeading(element);
    }
    boolean link = inLink || (element.normalName().equals("a") && element.hasAttr("href"));
    for (Node child : element.childNodes()) {
      walk(child, link);
    }
    if (block && !cell) {
      endLine();
    }
  }

  private void endLine() {
    String text = current.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    if (!text.isEmpty()) {
      lines.add(new Line(text, heading, Math.min(1, (double) linkedLength / text.length())));
      heading = false;
    }
    current.setLength(0);
    linkedLength = 0;
  }

  private List<String> kept() {
    List<String> kept = new ArrayList<>();
    List<String> pendingHeadings = new ArrayList<>();
    for (Line line : lines) {
      if (line.linkDensity() > MAX_LINK_DENSITY && line.text().length() < SHORT_LINE) {
        continue;
      }
      if (line.heading()) {
        pendingHeadings.add(line.text());
        continue;
      }
      kept.addAll(pendingHeadings);
      pendingHeadings.clear();
      kept.add(line.text());
    }
    return kept;
  }
}
