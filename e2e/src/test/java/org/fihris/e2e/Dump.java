package org.fihris.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that GraphQL shows, by id, so that two moments can be compared. */
final class Dump {
  private static final String ARTICLE =
      "id revision url outlet title author publishedAt language text nearCopyOf modelVersion"
          + " cleanedAt enrichedAt removedLines { line rule }"
          + " mentions { beginUtf16 endUtf16 surface type score rules entity { id } }";
  private static final String ENTITY =
      "id type canonicalName articleCount mentionCount forms { surface count }"
          + " cooccurring(first: 10) { entity { id } articleCount }";

  private Dump() {}

  static Map<String, JsonNode> of(GraphQl graphQl) throws IOException {
    Map<String, JsonNode> byId = new TreeMap<>();
    put(byId, "article", graphQl.articles(Json.object(), ARTICLE));
    put(byId, "entity", graphQl.entities(ENTITY));
    return byId;
  }

  /**
   * @throws AssertionError if a connection lists a node twice
   */
  private static void put(Map<String, JsonNode> byId, String kind, List<JsonNode> nodes) {
    for (JsonNode node : nodes) {
      if (byId.put(kind + " " + node.path("id").asText(), node) != null) {
        throw new AssertionError(kind + " is listed twice: " + node);
      }
    }
  }
}
