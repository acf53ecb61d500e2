package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.DeadLetterHeaders;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.EventJson;
import org.junit.jupiter.api.Test;

/** What breaks its contract lands in the dead letter, and what follows it arrives. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class PoisonTest {
  private final String key = UUID.randomUUID().toString();

  private void refused(byte[] poison, String rule) {
    Article next = Article.titled("الخبر التالي").paragraph("وصل سالماً.");
    EventStream.sendRaw(key, poison);
    EventStream.sendAndAwait(next.event());

    EventStream.DeadLetter letter = EventStream.awaitDeadLetters(key).get(0);
    assertThat(letter.value()).isEqualTo(new String(poison, StandardCharsets.UTF_8));
    assertThat(letter.headers())
        .containsEntry(DeadLetterHeaders.RULE, rule)
        .containsEntry(DeadLetterHeaders.TOPIC, ArticleEnriched.TOPIC)
        .containsKeys(DeadLetterHeaders.PARTITION, DeadLetterHeaders.OFFSET);
    assertThat(letter.headers().get(DeadLetterHeaders.REASON)).startsWith(rule);
    assertThat(
            GraphQL.answer("query($id: ID!) { article(id: $id) { id } }", Map.of("id", next.id()))
                .getString("article.id"))
        .isEqualTo(next.id());
  }

  private static String json(ArticleEnriched event) {
    return new String(EventJson.encode(event), StandardCharsets.UTF_8);
  }

  @Test
  void bytesThatAreNoJson() {
    refused("هذا ليس حدثاً".getBytes(StandardCharsets.UTF_8), "json.malformed");
  }

  @Test
  void aMentionThatDoesNotStandInTheText() {
    ArticleEnriched event =
        Article.titled("عنوان")
            .paragraph("في طرابلس.")
            .naming(Article.newEntityId(), EntityType.LOCATION, "طرابلس")
            .event();
    String shifted =
        json(event).replace("\"surface\":\"طرابلس\",\"type\"", "\"surface\":\"طرابلش\",\"type\"");
    assertThat(shifted).isNotEqualTo(json(event));
    refused(shifted.getBytes(StandardCharsets.UTF_8), "mention.surface-at-span");
  }

  @Test
  void aDateThatNoDatabaseHolds() {
    ArticleEnriched event =
        Article.titled("عنوان").paragraph("نص.").publishedAt(Instant.MAX).event();
    refused(json(event).getBytes(StandardCharsets.UTF_8), "instant.storable");
  }
}
