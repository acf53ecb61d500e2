package org.fihris.ingest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.fihris.stack.Component;
import org.fihris.stack.LocalStack;
import org.junit.jupiter.api.Test;

/** What a sender sees while a store is down, and that nothing is lost or doubled afterwards. */
@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class OutageTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  LocalStack stack;

  @Test
  void withoutRedisNothingIsAcceptedAndAfterwardsItIs() {
    survives(stack.redis(), "outage.redis");
  }

  @Test
  void withoutPostgresqlNothingIsAcceptedAndAfterwardsItIs() {
    survives(stack.postgres(), "outage.postgresql");
  }

  @Test
  void withoutKafkaNothingIsAcceptedAndAfterwardsItIs() {
    survives(stack.kafka(), "outage.kafka");
  }

  private static void survives(Component store, String rule) {
    byte[] text = Articles.text().getBytes(StandardCharsets.UTF_8);
    store.stop();
    try {
      push(text)
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue())
          .body("rule", equalTo(rule));
    } finally {
      store.start();
    }
    await()
        .atMost(DEADLINE)
        .untilAsserted(() -> push(text).statusCode(202).body("accepted[0].revision", equalTo(1)));
    push(text).statusCode(202).body("accepted[0].outcome", equalTo("UNCHANGED"));
  }

  private static ValidatableResponse push(byte[] text) {
    return given().contentType("text/plain; charset=utf-8").body(text).post("/articles").then();
  }
}
