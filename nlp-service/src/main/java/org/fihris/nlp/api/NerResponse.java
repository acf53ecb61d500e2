package org.fihris.nlp.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.fihris.contracts.EntityType;
import org.fihris.names.NameInText;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param modelVersion name and version of the model
 * @param mentions the names in the text; null where sentences were asked for
 * @param tags one tag for each token of each sentence; null where text was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NerResponse(
    String modelVersion, @Nullable List<FoundMention> mentions, @Nullable List<List<String>> tags) {

  /**
   * A name in the text.
   *
   * @param beginUtf16 inclusive start
   * @param endUtf16 exclusive end
   * @param surface exactly the text at the span
   * @param type what is named
   * @param score probability in [0,1]
   */
  record FoundMention(int beginUtf16, int endUtf16, String surface, EntityType type, double score) {
    static FoundMention of(NameInText name) {
      return new FoundMention(
          name.span().beginUtf16(),
          name.span().endUtf16(),
          name.surface(),
          name.type(),
          name.score());
    }
  }
}
