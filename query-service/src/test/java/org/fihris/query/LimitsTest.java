package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class LimitsTest {
  private static final String INTROSPECTION =
      """
      { __schema { queryType { name } types { name fields { name args { name type { ...ref } }
          type { ...ref } } } } }
      fragment ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name
        ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
      """;

  @Test
  void aQueryThatIsNestedTooDeeplyIsRefused() {
    String inner = "id";
    for (int level = 0; level < 6; level++) {
      inner = "articles(first: 1) { edges { node { entities { entity { " + inner + " } } } } }";
    }
    JsonPath refused = GraphQL.ask("{ entity(id: \"e\") { " + inner + " } }", Map.of());
    assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("query-too-deep");
    assertThat(refused.getString("errors[0].message")).contains("at most 20");
  }

  @Test
  void aQueryWhoseAnswerCouldBeTooLargeIsRefused() {
    JsonPath refused =
        GraphQL.ask(
            "{ entities(first: 100) { edges { node { articles(first: 100) { edges { node {"
                + " mentions { surface sentence { text } } } } } } } } }",
            Map.of());
    assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("query-too-complex");
    assertThat(refused.getString("errors[0].message")).contains("at most 50000");
  }

  @Test
  void aFullPageOfArticlesWithTheirMentionsIsNotTooMuch() {
    GraphQL.answer(
        "{ articles(first: 100) { edges { node { id title outlet publishedAt mentions {"
            + " beginUtf16 endUtf16 surface type score entity { id canonicalName type }"
            + " sentence { text } } } } } }");
  }

  @Test
  void toolsCanIntrospectTheSchema() {
    JsonPath schema = GraphQL.answer(INTROSPECTION);
    List<String> types = schema.getList("__schema.types.name");
    assertThat(types)
        .contains(
            "Article",
            "Entity",
            "Mention",
            "ArticleConnection",
            "EntityConnection",
            "MentionConnection",
            "PageInfo",
            "ArticleFilter",
            "EntityType",
            "TextSpan")
        .noneMatch(type -> type.contains("View") || type.contains("Siblings"));
  }

  @Test
  void anUnknownFieldIsNamed() {
    JsonPath refused = GraphQL.ask("{ articles { edges { node { headline } } } }", Map.of());
    assertThat(refused.getString("errors[0].message")).contains("headline");
  }
}
