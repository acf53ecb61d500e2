package org.fihris.query;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** A GraphQL client. */
public final class GraphQL {
  private GraphQL() {}

  /** The whole answer. */
  public static JsonPath ask(String query, Map<String, ?> variables) {
    return given()
        .contentType("application/json")
        .body(Map.of("query", query, "variables", variables))
        .post("/graphql")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The whole answer to a request with a token. */
  public static JsonPath askAs(String token, String query, Map<String, ?> variables) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(Map.of("query", query, "variables", variables))
        .post("/graphql")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The answer's data to a request with a token; fails if there are errors. */
  public static JsonPath answerAs(String token, String query, Map<String, ?> variables) {
    JsonPath answer = askAs(token, query, variables);
    if (answer.get("errors") != null) {
      throw new AssertionError(answer.prettify());
    }
    return answer.setRootPath("data");
  }

  /** The answer's data; fails if there are errors. */
  public static JsonPath answer(String query, Map<String, ?> variables) {
    JsonPath answer = ask(query, variables);
    if (answer.get("errors") != null) {
      throw new AssertionError(answer.prettify());
    }
    return answer.setRootPath("data");
  }

  public static JsonPath answer(String query) {
    return answer(query, Map.of());
  }
}
