package org.fihris.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fihris.contracts.ContractViolation;
import org.fihris.contracts.EntityType;
import org.fihris.query.Article;
import org.fihris.query.Stack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class ArticleStoreTest {
  @Inject ArticleStore store;
  @Inject EntityStore entities;

  private static <T> T await(Uni<T> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> work);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void dataThatTheDatabaseRefusesIsAViolationAndNoOutage() {
    Article article = Article.titled("عنوان").paragraph("نص.").outlet("صحيفة\u0000");
    assertThatThrownBy(() -> await(store.store(article.event())))
        .isInstanceOf(ContractViolation.class)
        .hasMessageStartingWith("store.data-refused");
    assertThat(await(store.find(article.id()))).isEmpty();
  }

  @Test
  void aReplacedArticleTouchesTheEntitiesItHadAndTheOnesItHas() {
    String had = Article.newEntityId();
    String has = Article.newEntityId();
    Article first =
        Article.titled("عنوان").paragraph("زار تدمر.").naming(had, EntityType.LOCATION, "تدمر");
    Article second =
        Article.titled("عنوان")
            .id(first.id())
            .revision(2)
            .paragraph("زار بصرى.")
            .naming(has, EntityType.LOCATION, "بصرى");

    assertThat(await(store.store(first.event())))
        .isEqualTo(new StoreOutcome.Stored(Set.of(had), Set.of(had)));
    assertThat(await(store.store(second.event())))
        .isEqualTo(new StoreOutcome.Stored(Set.of(had, has), Set.of(has)));
    assertThat(await(store.store(second.event())))
        .isEqualTo(new StoreOutcome.Unchanged(Set.of(had, has)));
    assertThat(await(store.store(first.event()))).isEqualTo(new StoreOutcome.Outdated());
  }

  @Test
  void articlesStoredAtTheSameTimeLoseNoCount() {
    String one = Article.newEntityId();
    String other = Article.newEntityId();
    List<Uni<StoreOutcome>> writes =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    Article.titled("عنوان")
                        .paragraph("بين اللاذقية وطرطوس.")
                        .naming(i % 2 == 0 ? one : other, EntityType.LOCATION, "اللاذقية")
                        .naming(i % 2 == 0 ? other : one, EntityType.LOCATION, "طرطوس"))
            .map(article -> store.store(article.event()))
            .toList();

    await(Uni.join().all(writes).usingConcurrencyOf(8).andFailFast());

    assertThat(await(entities.find(one)).orElseThrow().mentionCount()).isEqualTo(20);
    assertThat(await(entities.find(other)).orElseThrow().articleCount()).isEqualTo(20);
  }
}
