package org.fihris.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class PageTest {
  private static String page() {
    return RestAssured.get("/").then().statusCode(200).extract().asString();
  }

  @Test
  void thePageIsArabicAndRightToLeft() {
    assertThat(page()).contains("lang=\"ar\"", "dir=\"rtl\"", "/q/graphql-ui");
  }

  @Test
  void thePageNeverWritesTextAsMarkup() {
    assertThat(page())
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write");
  }

  @Test
  void theQueriesOfThePageAreAnswered() {
    Matcher queries = Pattern.compile("`(\\{[^`]+})`").matcher(page());
    int count = 0;
    while (queries.find()) {
      GraphQL.answer(queries.group(1));
      count++;
    }
    assertThat(count).isEqualTo(2);
  }

  @Test
  void theGraphqlUiIsServed() {
    assertThat(RestAssured.get("/q/graphql-ui/").statusCode()).isEqualTo(200);
  }
}
