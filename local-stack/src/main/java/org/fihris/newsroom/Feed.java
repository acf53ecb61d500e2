package org.fihris.newsroom;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes RSS 2.0 (rssboard.org/rss-specification), newest item first. */
final class Feed {
  /**
   * One item.
   *
   * @param link where the entry points to
   * @param guid stable over restarts and ports, so not a link
   * @param title the entry's headline
   * @param description its first paragraph
   * @param published its date
   * @param outlet who printed it: the item's {@code source}
   */
  record Item(
      URI link,
      String guid,
      String title,
      String description,
      OffsetDateTime published,
      String outlet) {}

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private Feed() {}

  static byte[] write(URI self, URI site, List<Item> items) {
    List<Item> newestFirst =
        items.stream().sorted(Comparator.comparing(Item::published).reversed()).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeNamespace("atom", ATOM);
      xml.writeStartElement("channel");
      element(xml, "title", "غرفة الأخبار التجريبية");
      element(xml, "link", site.toString());
      element(xml, "description", "أخبار مؤلَّفة من أربع صحف متخيَّلة");
      element(xml, "language", "ar");
      element(xml, "lastBuildDate", rfc1123(newestFirst.get(0).published()));
      xml.writeEmptyElement("atom", "link", ATOM);
      xml.writeAttribute("href", self.toString());
      xml.writeAttribute("rel", "self");
      xml.writeAttribute("type", "application/rss+xml");
      for (Item item : newestFirst) {
        write(xml, item, self);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static void write(XMLStreamWriter xml, Item item, URI self) throws XMLStreamException {
    xml.writeStartElement("item");
    element(xml, "title", item.title());
    element(xml, "link", item.link().toString());
    element(xml, "description", item.description());
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "false");
    xml.writeCharacters(item.guid());
    xml.writeEndElement();
    element(xml, "pubDate", rfc1123(item.published()));
    xml.writeStartElement("source");
    xml.writeAttribute("url", self.toString());
    xml.writeCharacters(item.outlet());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String rfc1123(OffsetDateTime at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at);
  }
}
