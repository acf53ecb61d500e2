package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code docs/graphql.md} shows is answered. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class GuideTest {
  private static final Path GUIDE = Path.of("../docs/graphql.md");

  /** The indented blocks. */
  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : Files.readAllLines(GUIDE)) {
      if (line.startsWith("    ")) {
        block.append(line.strip()).append('\n');
      } else if (!block.isEmpty()) {
        examples.add(block.toString());
        block.setLength(0);
      }
    }
    return examples;
  }

  @Test
  void everyQueryIsAnswered() throws IOException {
    List<String> queries =
        examples().stream()
            .filter(example -> example.startsWith("query") || example.startsWith("{"))
            .toList();
    assertThat(queries).hasSize(4);
    queries.forEach(query -> GraphQL.answer(query, Map.of("id", "none")));
  }

  @Test
  void everyMutationIsUnderstood() throws IOException {
    List<String> mutations =
        examples().stream().filter(example -> example.startsWith("mutation")).toList();
    assertThat(mutations).hasSize(6);
    for (String mutation : mutations) {
      // the example's entities are not there, and that is all that is wrong
      assertThat(
              GraphQL.askAs(Tokens.editor("layla"), mutation, Map.of())
                  .getString("errors[0].extensions.code"))
          .as(mutation)
          .isEqualTo("correction-refused");
    }
  }

  @Test
  void theSubscriptionIsAccepted() throws IOException {
    List<String> subscriptions =
        examples().stream().filter(example -> example.startsWith("subscription")).toList();
    assertThat(subscriptions).hasSize(1);
    try (GraphQLSocket socket = new GraphQLSocket(subscriptions.get(0))) {
      assertThat(socket.isOpen()).isTrue();
    }
  }

  @Test
  void theSchemaIsServed() {
    assertThat(RestAssured.get("/graphql/schema.graphql").asString())
        .contains("type Article ", "type Subscription ");
  }
}
