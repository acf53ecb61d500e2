package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fihris.stack.Component;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process crashes between one batch and the next and comes back: every article that was accepted,
 * before or meanwhile, arrives, and arrives once.
 */
@ExtendWith(SharedSystem.class)
class OutageIT {
  private static final int BATCH = 20;

  private final RunningSystem system;

  OutageIT(RunningSystem system) {
    this.system = system;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"postgres", "kafka", "redis", "ingest-service", "nlp-service", "query-service"})
  void nothingIsLostAndNothingIsDouble(String name) throws Exception {
    String outlet = "صحيفة الانقطاع " + name;
    List<Draft> drafts = Drafts.shuffled(system.newsroom(), outlet, 2 * BATCH);
    Component crashing = system.component(name);

    List<String> ids = new ArrayList<>(system.ingest().push(drafts.subList(0, BATCH)));
    crashing.kill();
    CompletableFuture<List<String>> meanwhile =
        CompletableFuture.supplyAsync(
            () -> system.ingest().pushUntilAccepted(drafts.subList(BATCH, 2 * BATCH)));
    crashing.start();
    ids.addAll(meanwhile.get(2, TimeUnit.MINUTES));

    List<JsonNode> arrived =
        system.awaitArticles(outlet, ids.size(), "id revision mentions { beginUtf16 }");
    system.eventStream().awaitSettled();
    assertThat(system.articles(outlet, "id"))
        .extracting(article -> article.path("id").asText())
        .containsExactlyInAnyOrderElementsOf(ids);
    for (JsonNode article : arrived) {
      assertThat(article.path("revision").asInt()).isEqualTo(1);
      List<String> begins = Json.texts(article.path("mentions"), "beginUtf16");
      assertThat(begins).hasSameSizeAs(new HashSet<>(begins));
    }
  }
}
