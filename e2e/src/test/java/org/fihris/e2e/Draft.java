package org.fihris.e2e;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An article on its way in.
 *
 * @param title its headline
 * @param text its paragraphs, joined by blank lines
 * @param outlet who says it
 */
public record Draft(String title, String text, String outlet) {
  JsonNode toJson() {
    return Json.object().put("title", title).put("text", text).put("outlet", outlet);
  }
}
