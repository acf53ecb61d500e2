package org.fihris.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/** What ingest-service makes of a file without publishing it. */
record Preview(JsonNode json) {

  /**
   * Asks ingest-service.
   *
   * @throws CliFailure naming the file, if the service cannot read it at all
   */
  static Preview of(Http http, String ingestUrl, InputFile file) {
    Http.Answer answer =
        http.post(ingestUrl + "/articles/preview", file.contentType(), file.bytes());
    if (!answer.isOk()) {
      throw new CliFailure(file.name() + ": " + answer.problem());
    }
    return new Preview(answer.body());
  }

  /** Why it is not taken for an article; empty if it is. */
  Optional<JsonNode> rejected() {
    return Optional.of(json.path("rejected")).filter(JsonNode::isObject);
  }

  /** A field, or JSON's null where it is absent. */
  JsonNode field(String name) {
    JsonNode value = json.get(name);
    return value == null ? NullNode.getInstance() : value;
  }

  String text(String name) {
    return json.path(name).asText("");
  }
}
