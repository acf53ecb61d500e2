package org.fihris.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide for subscribers shows is what they get. */
class EventStreamGuideTest {

  private static final String GUIDE = guide();

  @Test
  void exampleEventsAreValid() {
    List<String> examples =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
            .matcher(GUIDE)
            .results()
            .map(example -> example.group(1))
            .toList();

    assertThat(examples).hasSize(2);
    isValid(ArticleEnriched.class, examples.get(0));
    isValid(EntityChanged.class, examples.get(1));
  }

  private static void isValid(Class<?> type, String example) {
    Object event = EventJson.decode(example.getBytes(UTF_8), type);
    JsonNode tree = Schemas.read(example);
    assertThat(Schemas.faults(type, tree)).isEmpty();
    assertThat(Schemas.read(new String(EventJson.encode(event), UTF_8))).isEqualTo(tree);
  }

  @Test
  void headerTableNamesWhatIsWritten() {
    Map<String, byte[]> written = EventHeaders.of(Samples.enriched()).toMap();

    assertThat(headersIn(GUIDE)).containsExactlyElementsOf(written.keySet());
  }

  @Test
  void topicsAndDeadLettersAreNamed() {
    assertThat(GUIDE)
        .contains(
            ArticleCleaned.TOPIC,
            ArticleEnriched.TOPIC,
            EntityChanged.TOPIC,
            DeadLetterHeaders.topicOf(ArticleCleaned.TOPIC),
            DeadLetterHeaders.topicOf(ArticleEnriched.TOPIC),
            DeadLetterHeaders.RULE,
            DeadLetterHeaders.REASON,
            DeadLetterHeaders.TOPIC,
            DeadLetterHeaders.PARTITION,
            DeadLetterHeaders.OFFSET);
  }

  private static List<String> headersIn(String guide) {
    return Pattern.compile("^\\| `(ce_[a-z]+|content-type)` \\|", Pattern.MULTILINE)
        .matcher(guide)
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private static String guide() {
    try {
      return Files.readString(Path.of("../docs/event-stream.md"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
