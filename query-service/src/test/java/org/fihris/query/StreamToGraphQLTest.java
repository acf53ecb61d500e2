package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fihris.contracts.EntityType.LOCATION;
import static org.fihris.contracts.EntityType.PERSON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class StreamToGraphQLTest {
  private static final String WHOLE_ARTICLE =
      """
      query($id: ID!) { article(id: $id) {
        id revision url outlet title author publishedAt language text body
        paragraphs { text beginUtf16 endUtf16 } nearCopyOf modelVersion cleanedAt enrichedAt
        removedLines { line rule }
        mentions { beginUtf16 endUtf16 surface type score rules
          entity { id canonicalName } sentence { text beginUtf16 endUtf16 } }
        people: mentions(type: PERSON) { surface }
        entities { entity { id type canonicalName articleCount mentionCount } count }
      } }
      """;

  private final String city = Article.newEntityId();
  private final String minister = Article.newEntityId();

  private Article visit() {
    return Article.titled("وزير الزراعة سليم حمدان يزور مدينة الجسر")
        .paragraph("وصل سليم حمدان إلى الجسر صباح اليوم. وقال إن الجسر «مدينة خضراء».")
        .paragraph("ويعود حمدان مساءً.")
        .naming(minister, PERSON, "سليم حمدان")
        .naming(city, LOCATION, "الجسر");
  }

  @Test
  void anEventBecomesAnArticleWithTitleAndBodyApart() {
    Article article = visit();
    EventStream.sendAndAwait(article.event());

    JsonPath answer = GraphQL.answer(WHOLE_ARTICLE, Map.of("id", article.id()));

    answer.setRootPath("data.article");
    assertThat(answer.getString("id")).isEqualTo(article.id());
    assertThat(answer.getInt("revision")).isEqualTo(1);
    assertThat(answer.getString("title")).isEqualTo("وزير الزراعة سليم حمدان يزور مدينة الجسر");
    assertThat(answer.getString("body"))
        .isEqualTo(
            "وصل سليم حمدان إلى الجسر صباح اليوم. وقال إن الجسر «مدينة خضراء».\nويعود حمدان مساءً.");
    assertThat(answer.getString("text")).isEqualTo(article.event().article().text());
    assertThat(answer.getList("paragraphs")).hasSize(2);
    assertThat(answer.getString("publishedAt")).startsWith("2024-05-02T08:30:00");
    assertThat(answer.getList("removedLines.rule")).containsExactly("share-bar");
    assertThat(answer.getString("outlet")).isEqualTo("صحيفة الاختبار");
    assertThat(answer.getString("modelVersion")).isEqualTo("fihris-ner-1");
  }

  @Test
  void everyMentionStandsInTheTextAndInItsSentence() {
    Article article = visit();
    EventStream.sendAndAwait(article.event());

    JsonPath answer = GraphQL.answer(WHOLE_ARTICLE, Map.of("id", article.id()));

    String text = answer.getString("article.text");
    List<Map<String, Object>> mentions = answer.getList("article.mentions");
    assertThat(mentions).hasSize(5);
    for (Map<String, Object> mention : mentions) {
      int begin = (Integer) mention.get("beginUtf16");
      int end = (Integer) mention.get("endUtf16");
      assertThat(text.substring(begin, end)).isEqualTo(mention.get("surface"));
      Map<?, ?> sentence = (Map<?, ?>) mention.get("sentence");
      assertThat(
              text.substring(
                  (Integer) sentence.get("beginUtf16"), (Integer) sentence.get("endUtf16")))
          .isEqualTo(sentence.get("text"));
      assertThat((String) sentence.get("text")).contains((String) mention.get("surface"));
    }
    assertThat(answer.getString("article.mentions[2].sentence.text"))
        .isEqualTo("وصل سليم حمدان إلى الجسر صباح اليوم.");
    assertThat(answer.getList("article.people.surface"))
        .containsExactly("سليم حمدان", "سليم حمدان");
  }

  @Test
  void anArticlesEntitiesAreCountedMostMentionedFirst() {
    Article article = visit();
    EventStream.sendAndAwait(article.event());

    JsonPath answer = GraphQL.answer(WHOLE_ARTICLE, Map.of("id", article.id()));

    assertThat(answer.getList("article.entities.entity.id")).containsExactly(city, minister);
    assertThat(answer.getList("article.entities.count")).containsExactly(3, 2);
    assertThat(answer.getList("article.entities.entity.articleCount")).containsExactly(1, 1);
    assertThat(answer.getString("article.mentions[0].entity.canonicalName"))
        .isEqualTo("سليم حمدان");
  }

  @Test
  void anUnknownIdIsNull() {
    JsonPath answer =
        GraphQL.answer("{ article(id: \"none\") { id } entity(id: \"none\") { id } }");
    assertThat((Object) answer.get("article")).isNull();
    assertThat((Object) answer.get("entity")).isNull();
  }
}
