package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may correct, and who may read. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class EditorsOnlyTest {
  private static final Map<String, String> MUTATIONS =
      Map.of(
          "mergeEntities", "(into: \"e-1\", from: [\"e-2\"], reason: \"سبب\")",
          "splitForms", "(entity: \"e-1\", forms: [\"أ\"], newName: \"أ\", reason: \"سبب\")",
          "addAlias", "(entity: \"e-1\", form: \"أ\", reason: \"سبب\")",
          "renameEntity", "(entity: \"e-1\", name: \"أ\", reason: \"سبب\")",
          "setWikidata", "(entity: \"e-1\", wikidata: \"Q1\", reason: \"سبب\")",
          "undo", "(sequence: 1, reason: \"سبب\")");

  private static String mutation(String name) {
    return "mutation { " + name + MUTATIONS.get(name) + " { correction { sequence } } }";
  }

  private static String code(JsonPath answer) {
    return answer.getString("errors[0].extensions.code");
  }

  @Test
  void everyMutationIsTriedHere() {
    List<String> names =
        GraphQL.answer("{ __schema { mutationType { fields { name } } } }")
            .getList("__schema.mutationType.fields.name");
    assertThat(names).containsExactlyInAnyOrderElementsOf(MUTATIONS.keySet());
  }

  @Test
  void withoutATokenEveryMutationIsRefused() {
    for (String name : MUTATIONS.keySet()) {
      JsonPath answer = GraphQL.ask(mutation(name), Map.of());
      assertThat(code(answer)).as(name).isEqualTo("unauthenticated");
      assertThat(answer.getString("errors[0].message")).contains("Authorization: Bearer");
    }
  }

  @Test
  void withoutTheRoleEveryMutationIsForbidden() {
    for (String name : MUTATIONS.keySet()) {
      JsonPath answer = GraphQL.askAs(Tokens.reader("sami"), mutation(name), Map.of());
      assertThat(code(answer)).as(name).isEqualTo("forbidden");
      assertThat(answer.getString("errors[0].message")).contains("sami", "editor");
    }
  }

  @Test
  void aForgedOrExpiredTokenIsNobodys() {
    assertThat(code(GraphQL.askAs(Tokens.forged("layla"), mutation("undo"), Map.of())))
        .isEqualTo("unauthenticated");
    assertThat(code(GraphQL.askAs(Tokens.expired("layla"), mutation("undo"), Map.of())))
        .isEqualTo("unauthenticated");
    assertThat(code(GraphQL.askAs("no.token.at-all", mutation("undo"), Map.of())))
        .isEqualTo("unauthenticated");
  }

  @Test
  void readingAsksForNoToken() {
    String query = "{ corrections(first: 1) { totalCount } articles(first: 1) { totalCount } }";
    GraphQL.answer(query);
    GraphQL.answerAs(Tokens.expired("layla"), query, Map.of());
  }
}
