package org.fihris.newsroom;

/** Escaping for the two languages that a page is written in. */
final class Markup {
  private Markup() {}

  /** Text for an HTML element or a double-quoted attribute. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Text for a JSON string inside a script element, without its quotation marks. */
  static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("</", "<\\/");
  }
}
