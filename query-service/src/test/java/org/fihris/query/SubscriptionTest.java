package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fihris.contracts.EntityType.LOCATION;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.fihris.contracts.ArticleEnriched;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class SubscriptionTest {
  private final String outlet = "إذاعة " + UUID.randomUUID();
  private final String lake = Article.newEntityId();

  private Article aboutTheLake() {
    return Article.titled("بحيرة الورد")
        .outlet(outlet)
        .paragraph("جفت بحيرة الورد هذا العام.")
        .naming(lake, LOCATION, "بحيرة الورد");
  }

  @Test
  void anArticleArrivesWithItsMentionsAndTheirSentences() {
    try (GraphQLSocket socket =
        new GraphQLSocket(
            """
            subscription { articleEnriched(outlet: "%s") {
              id title mentions { surface sentence { text } entity { canonicalName mentionCount } }
              entities { entity { id } count } } }
            """
                .formatted(outlet))) {
      ArticleEnriched event = aboutTheLake().event();
      EventStream.send(Article.titled("خبر آخر").paragraph("نص.").event(), event);

      JsonNode next = socket.next();

      JsonNode article = next.at("/data/articleEnriched");
      assertThat(next.has("errors")).as(next.toString()).isFalse();
      assertThat(article.path("id").asText()).isEqualTo(event.article().articleId());
      assertThat(article.at("/mentions/1/sentence/text").asText())
          .isEqualTo("جفت بحيرة الورد هذا العام.");
      assertThat(article.at("/mentions/1/entity/mentionCount").asInt()).isEqualTo(2);
      assertThat(article.at("/entities/0/count").asInt()).isEqualTo(2);
    }
  }

  @Test
  void everySubscriberGetsTheArticlesOfItsEntityOnce() {
    String query =
        "subscription { articleEnriched(entityId: \"%s\") { id revision } }".formatted(lake);
    try (GraphQLSocket one = new GraphQLSocket(query);
        GraphQLSocket two = new GraphQLSocket(query)) {
      Article article = aboutTheLake();
      ArticleEnriched first = article.event();
      ArticleEnriched second = article.revision(2).paragraph("ثم أمطرت.").event();
      EventStream.sendAndAwait(first, first);
      EventStream.sendAndAwait(second);

      for (GraphQLSocket subscriber : new GraphQLSocket[] {one, two}) {
        assertThat(subscriber.next().at("/data/articleEnriched/revision").asInt()).isEqualTo(1);
        assertThat(subscriber.next().at("/data/articleEnriched/revision").asInt()).isEqualTo(2);
      }
    }
  }
}
