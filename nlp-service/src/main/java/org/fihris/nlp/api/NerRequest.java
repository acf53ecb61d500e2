package org.fihris.nlp.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to tag: exactly one of the two.
 *
 * @param text running text
 * @param sentences sentences as lists of tokens
 */
@RegisterForReflection
record NerRequest(@Nullable String text, @Nullable List<List<String>> sentences) {
  /**
   * @throws RequestRefused if there is not exactly one kind of input, or nothing in it
   */
  static NerRequest read(byte[] body) {
    NerRequest request = StrictJson.read(body, NerRequest.class);
    if ((request.text == null) == (request.sentences == null)) {
      throw refused("ner.one-input", "either 'text' or 'sentences' is needed, not both or neither");
    }
    if (request.text != null && request.text.isBlank()) {
      throw refused("ner.text-empty", "'text' is blank");
    }
    if (request.sentences != null
        && request.sentences.stream()
            .anyMatch(s -> s == null || s.stream().anyMatch(t -> t == null))) {
      throw refused("ner.token-null", "'sentences' holds a null");
    }
    return request;
  }

  private static RequestRefused refused(String rule, String detail) {
    return new RequestRefused(
        Response.Status.BAD_REQUEST,
        rule,
        detail,
        "Send {\"text\": \"…\"} or {\"sentences\": [[\"token\", …], …]}");
  }
}
