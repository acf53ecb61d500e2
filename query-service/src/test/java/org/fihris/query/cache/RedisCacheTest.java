package org.fihris.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.fihris.query.Stack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class RedisCacheTest {
  record Value(int number) {}

  @Inject RedisCache cache;

  private final String key = "test:" + UUID.randomUUID();

  private Optional<Value> read(Supplier<Uni<Optional<Value>>> store) {
    return cache.read(key, Value.class, store).await().indefinitely();
  }

  private static Supplier<Uni<Optional<Value>>> holding(int number) {
    return () -> Uni.createFrom().item(Optional.of(new Value(number)));
  }

  @Test
  void theSecondReadComesFromTheCache() {
    read(holding(1));
    assertThat(read(holding(2))).contains(new Value(1));
  }

  @Test
  void whatIsForgottenIsReadAgain() {
    read(holding(1));
    cache.forget(List.of(key)).await().indefinitely();
    assertThat(read(holding(2))).contains(new Value(2));
  }

  @Test
  void aValueThatWasReadBeforeACommitIsNotKeptAfterIt() {
    read(() -> cache.forget(List.of(key)).replaceWith(Optional.of(new Value(1))));
    assertThat(read(holding(2))).contains(new Value(2));
  }

  @Test
  void nothingIsNotKept() {
    assertThat(read(() -> Uni.createFrom().item(Optional.empty()))).isEmpty();
    cache.forget(List.of(key)).await().indefinitely();
    assertThat(read(holding(1))).contains(new Value(1));
  }

  @Test
  void aReaderBesideAnotherAsksTheStoreAndKeepsNothing() {
    read(
        () -> {
          assertThat(read(holding(7))).contains(new Value(7));
          return Uni.createFrom().item(Optional.of(new Value(1)));
        });
    assertThat(read(holding(3))).contains(new Value(1));
  }
}
