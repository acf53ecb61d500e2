package org.fihris.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Pure: runs without the service. */
class SiblingsTest {
  private final AtomicInteger reads = new AtomicInteger();
  private final Siblings siblings = new Siblings(List.of("a", "b"));

  private Map<String, String> ask(String field, Object... arguments) {
    return siblings
        .<String>read(
            field,
            List.of(arguments),
            ids -> {
              reads.incrementAndGet();
              return Uni.createFrom().item(answer(field + List.of(arguments), ids));
            })
        .await()
        .indefinitely();
  }

  private static Map<String, String> answer(String value, Set<String> ids) {
    Map<String, String> answer = new HashMap<>();
    ids.forEach(id -> answer.put(id, id + value));
    return answer;
  }

  @Test
  void allAreReadOnceForAField() {
    assertThat(ask("forms")).containsEntry("a", "aforms[]").containsEntry("b", "bforms[]");
    ask("forms");
    assertThat(reads).hasValue(1);
  }

  @Test
  void otherArgumentsAreReadApart() {
    assertThat(ask("mentions", 1)).containsEntry("a", "amentions[1]");
    assertThat(ask("mentions", 2)).containsEntry("a", "amentions[2]");
    assertThat(reads).hasValue(2);
  }
}
