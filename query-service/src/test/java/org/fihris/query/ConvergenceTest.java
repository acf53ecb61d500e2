package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fihris.contracts.EntityType.LOCATION;
import static org.fihris.contracts.EntityType.ORGANIZATION;
import static org.fihris.contracts.EntityType.PERSON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fihris.contracts.ArticleEnriched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The store ends alike whatever is delivered again, late or in another order. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ConvergenceTest {
  private static final List<String> TABLES =
      List.of(
          "article",
          "article_search",
          "article_entity",
          "mention",
          "entity",
          "entity_form",
          "entity_name");

  private final String river = Article.newEntityId();
  private final String company = Article.newEntityId();

  /** Everything that is stored. */
  private static List<String> content() {
    List<String> content = new ArrayList<>();
    for (String table : TABLES) {
      Database.rows("select '" + table + "', t.* from " + table + " t order by t::text")
          .forEach(content::add);
    }
    return content;
  }

  private static List<String> differenceBothWays(String sums, String counted) {
    return Database.rows(
        "(%1$s except %2$s) union all (%2$s except %1$s)".formatted(sums, counted));
  }

  @AfterEach
  void theSumsAreWhatTheMentionsSay() {
    assertThat(
            differenceBothWays(
                "select entity_id, mention_count, article_count from entity",
                "select entity_id, count(*), count(distinct article_id) from mention"
                    + " group by entity_id"))
        .isEmpty();
    assertThat(
            differenceBothWays(
                "select entity_id, surface, outlet, mention_count from entity_form",
                "select entity_id, surface, outlet, count(*) from mention"
                    + " group by entity_id, surface, outlet"))
        .isEmpty();
    assertThat(
            differenceBothWays(
                "select entity_id, sum(mention_count) from entity_name group by entity_id",
                "select entity_id, mention_count from entity"))
        .isEmpty();
    assertThat(
            differenceBothWays(
                "select article_id, entity_id, mention_count from article_entity",
                "select article_id, entity_id, count(*) from mention"
                    + " group by article_id, entity_id"))
        .isEmpty();
  }

  private Article flood() {
    return Article.titled("فيضان نهر الصفا")
        .paragraph("فاض نهر الصفا ليلاً، وأوقفت شركة الميناء عملها.")
        .naming(river, LOCATION, "نهر الصفا")
        .naming(company, ORGANIZATION, "شركة الميناء");
  }

  @Test
  void aReplayOfTheWholeStreamChangesNothing() {
    Article article = flood();
    ArticleEnriched first = article.event();
    ArticleEnriched changed = article.revision(2).paragraph("وعاد نهر الصفا إلى مجراه.").event();
    ArticleEnriched other = flood().event();
    EventStream.sendAndAwait(first, other, changed);
    List<String> before = content();

    EventStream.sendAndAwait(first, other, changed);

    assertThat(content()).isEqualTo(before);
  }

  @Test
  void anOlderRevisionNeverOverwritesANewerOne() {
    Article article = flood();
    ArticleEnriched first = article.event();
    ArticleEnriched second = article.revision(2).paragraph("وانحسر الماء.").event();

    EventStream.sendAndAwait(second, first);

    JsonPath answer =
        GraphQL.answer(
            "query($id: ID!) { article(id: $id) { revision body } }", Map.of("id", article.id()));
    assertThat(answer.getInt("article.revision")).isEqualTo(2);
    assertThat(answer.getString("article.body")).endsWith("وانحسر الماء.");
  }

  @Test
  void aNewModelVersionReplacesTheMentions() {
    Article article = flood();
    ArticleEnriched byOldModel = article.event();
    ArticleEnriched byNewModel =
        Article.titled("فيضان نهر الصفا")
            .id(article.id())
            .paragraph("فاض نهر الصفا ليلاً، وأوقفت شركة الميناء عملها.")
            .tagged("fihris-ner-2", "2024-06-01T00:00:00Z")
            .naming(river, LOCATION, "الصفا")
            .event();

    EventStream.sendAndAwait(byOldModel, byNewModel);

    JsonPath answer =
        GraphQL.answer(
            """
            query($article: ID!, $river: ID!, $company: ID!) {
              article(id: $article) { modelVersion mentions { surface } }
              river: entity(id: $river) { canonicalName mentionCount forms { surface count } }
              company: entity(id: $company) { id }
            }
            """,
            Map.of("article", article.id(), "river", river, "company", company));
    assertThat(answer.getString("article.modelVersion")).isEqualTo("fihris-ner-2");
    assertThat(answer.getList("article.mentions.surface")).containsExactly("الصفا", "الصفا");
    assertThat(answer.getString("river.canonicalName")).isEqualTo("الصفا");
    assertThat(answer.getList("river.forms.surface")).containsExactly("الصفا");
    assertThat((Object) answer.get("company")).isNull();
  }

  @Test
  void aReplayOfAnOlderTaggingNeverReturnsToIt() {
    Article article = flood();
    ArticleEnriched byOldModel = article.event();
    ArticleEnriched byNewModel = article.tagged("fihris-ner-2", "2024-06-01T00:00:00Z").event();
    EventStream.sendAndAwait(byOldModel, byNewModel);

    EventStream.sendAndAwait(byOldModel);

    assertThat(
            GraphQL.answer(
                    "query($id: ID!) { article(id: $id) { modelVersion } }",
                    Map.of("id", article.id()))
                .getString("article.modelVersion"))
        .isEqualTo("fihris-ner-2");
  }

  @Test
  void theCanonicalNameIsTheOneOfMostMentions() {
    String person = Article.newEntityId();
    ArticleEnriched rarely =
        Article.titled("لقاء")
            .paragraph("التقى آدم الخطيب الطلاب.")
            .naming(person, PERSON, "آدم الخطيب")
            .event();
    ArticleEnriched often =
        Article.titled("حوار مع ادم الخطيب")
            .paragraph("قال ادم الخطيب إن العام طويل.")
            .naming(person, PERSON, "ادم الخطيب")
            .event();

    EventStream.sendAndAwait(rarely, often);

    JsonPath answer =
        GraphQL.answer(
            "query($id: ID!) { entity(id: $id) { canonicalName forms { surface count } } }",
            Map.of("id", person));
    assertThat(answer.getString("entity.canonicalName")).isEqualTo("ادم الخطيب");
    assertThat(answer.getList("entity.forms.surface")).containsExactly("ادم الخطيب", "آدم الخطيب");
    assertThat(answer.getList("entity.forms.count")).containsExactly(2, 1);
  }

  @Test
  void anyOrderOfDeliveryEndsAlike() {
    Random random = new Random(20240502);
    List<String> entities = List.of(river, company, Article.newEntityId(), Article.newEntityId());
    List<ArticleEnriched> events = new ArrayList<>();
    for (int article = 0; article < 5; article++) {
      String id = Article.titled("عنوان").id();
      for (int revision = 1; revision <= 3; revision++) {
        for (int model = 1; model <= 2; model++) {
          Article tagging =
              Article.titled("خبر رقم " + article)
                  .id(id)
                  .revision(revision)
                  .tagged("fihris-ner-" + model, "2024-0" + (model + 4) + "-01T00:00:00Z")
                  .paragraph("نص التنقيح " + revision + " عن المرفأ والمطار والجامعة والملعب.");
          List<String> names = List.of("المرفأ", "المطار", "الجامعة", "الملعب");
          for (int name = 0; name < names.size(); name++) {
            if (random.nextBoolean()) {
              tagging.naming(
                  entities.get(random.nextInt(entities.size())), LOCATION, names.get(name));
            }
          }
          events.add(tagging.event());
        }
      }
    }
    List<List<String>> ends = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(events, random);
      EventStream.sendAndAwait(events.toArray(ArticleEnriched[]::new));
      ends.add(content());
    }
    assertThat(ends.get(1)).isEqualTo(ends.get(0));
    assertThat(ends.get(2)).isEqualTo(ends.get(0));
    assertThat(
            Database.rows(
                "select distinct revision, model_version from article where title like 'خبر رقم %'"))
        .containsExactly("[3, fihris-ner-2]");
  }
}
