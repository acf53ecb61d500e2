package org.fihris.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fihris.contracts.EntityType.LOCATION;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.query.Article;
import org.fihris.query.Database;
import org.fihris.query.Stack;
import org.junit.jupiter.api.Test;

/** Corrections and articles end alike whichever comes first. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class CorrectionsConvergeTest {
  private static final List<String> FORMS = List.of("المرفأ", "المطار", "الجامعة", "الملعب");

  private static final List<String> CONTENT =
      List.of(
          "select article_id, revision, entities from article",
          "select * from mention",
          "select * from article_entity",
          "select * from entity",
          "select * from entity_form",
          "select * from entity_name",
          "select * from corrected_entity");

  @Inject ArticleStore articles;
  @Inject CorrectionStore corrections;

  private static <T> T await(Uni<T> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> work);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<String> content() {
    List<String> content = new ArrayList<>();
    for (String query : CONTENT) {
      content.add(query);
      content.addAll(Database.rows("select t.* from (" + query + ") t order by t::text"));
    }
    return content;
  }

  private static List<ArticleEnriched> randomArticles(Random random, List<String> entities) {
    List<ArticleEnriched> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Article article = Article.titled("خبر " + i).paragraph("عن المرفأ والمطار والجامعة والملعب.");
      for (String form : FORMS) {
        String entity = any(random, entities);
        String resolved = any(random, entities);
        if (random.nextInt(4) == 0 && !entity.equals(resolved)) {
          article.namingCorrected(entity, resolved, LOCATION, "اسم " + entity, form);
        } else {
          article.naming(resolved, LOCATION, "اسم " + resolved, form);
        }
      }
      events.add(article.event());
    }
    return events;
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Any correction; about half of them make sense. */
  private CorrectionRequest randomCorrection(Random random, List<String> entities) {
    String entity = any(random, entities);
    String form = any(random, FORMS);
    return switch (random.nextInt(6)) {
      case 0, 1 -> CorrectionRequest.merge(entity, List.of(any(random, entities)), "layla", "سبب");
      case 2 -> CorrectionRequest.split(entity, List.of(form), "جديد", "layla", "سبب");
      case 3 -> CorrectionRequest.alias(entity, form, null, null, null, null, "layla", "سبب");
      case 4 -> CorrectionRequest.rename(entity, "اسم جديد", "layla", "سبب");
      default -> {
        List<String> last = Database.rows("select coalesce(max(sequence), 0) from correction");
        int sequence = Integer.parseInt(last.get(0).replaceAll("\\D", ""));
        yield CorrectionRequest.undo(Math.max(1, sequence - random.nextInt(8)), "layla", "سبب");
      }
    };
  }

  @Test
  void aRebuildFromTheLogAndTheArticlesGivesTheSameContent() {
    Random random = new Random(20240615);
    List<String> entities = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      entities.add(Article.newEntityId());
    }
    Database.update("truncate article, entity cascade");
    List<ArticleEnriched> events = randomArticles(random, entities);
    int made = 0;
    for (ArticleEnriched event : events) {
      await(articles.store(event));
      for (int i = 0; i < 3; i++) {
        try {
          MadeCorrection correction =
              await(corrections.correct(randomCorrection(random, entities)));
          entities.addAll(correction.event().otherEntityIds());
          made++;
        } catch (CorrectionRefusedException refused) {
          assertThat(refused).hasMessageNotContaining("null");
        }
      }
    }
    assertThat(made).isGreaterThan(20);
    List<String> grown = content();

    Database.update("truncate article, entity cascade");
    Collections.shuffle(events, random);
    events.forEach(event -> await(articles.store(event)));

    assertThat(content()).isEqualTo(grown);
    assertThat(
            Database.rows(
                "select * from mention m join corrected_entity c using (entity_id)"
                    + " where c.current_id <> c.entity_id"))
        .isEmpty();
  }
}
