package org.fihris.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fihris.stack.StackState;
import org.jspecify.annotations.Nullable;

/** The demo: from the newsroom's feed to answers. */
final class Demo {

  private static final Duration INDEX_TIMEOUT = Duration.ofMinutes(3);
  private static final int PAGE_SIZE = 50;
  private static final int TITLE_COLUMNS = 70;
  private static final int TOP_ENTITIES = 12;
  private static final int FORMS_SHOWN = 5;

  private static final String ARTICLES =
      """
      query Articles($first: Int!, $after: String) {
        articles(first: $first, after: $after) {
          edges { node { id url outlet title publishedAt nearCopyOf mentions { surface } } }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;

  /** The same pages, but only what tells which articles are there: asked again and again. */
  private static final String URLS =
      """
      query Urls($first: Int!, $after: String) {
        articles(first: $first, after: $after) {
          edges { node { url } }
          pageInfo { hasNextPage endCursor }
        }
      }
      """;

  private static final String ENTITIES =
      """
      query TopEntities($first: Int!) {
        entities(first: $first) {
          edges { node {
            id type canonicalName articleCount mentionCount forms { surface count }
          } }
        }
      }
      """;

  private static final String TOGETHER =
      """
      query Together($id: ID!) {
        entity(id: $id) {
          canonicalName
          forms { surface count }
          cooccurring(first: 3) { articleCount entity { canonicalName type } }
        }
      }
      """;

  private final Main main;
  private final Http http = new Http();

  Demo(Main main) {
    this.main = main;
  }

  int run() {
    Instant begin = Instant.now();
    StackState stack = new StackLauncher(main).up();
    String endpoint = stack.part("query-service").url() + "/graphql";
    Feeds feeds = new Feeds(http, stack.part("ingest-service").url());
    main.progress("Reading " + stack.feedUrl());
    main.progress("  " + feeds.pollNow(stack.feedUrl()).outcome());
    Map<String, JsonNode> articles = awaitArticles(endpoint, new TreeSet<>(stack.articleUrls()));
    main.progress("Ready after " + Duration.between(begin, Instant.now()).toSeconds() + " s.");

    main.print("");
    main.print("Articles");
    main.print(articleTable(articles.values()).toString());
    List<JsonNode> entities =
        nodes(ask(endpoint, ENTITIES, Map.of("first", TOP_ENTITIES)).path("entities"));
    main.print("");
    main.print("Top entities and their spellings");
    main.print(entityTable(entities).toString());
    if (!entities.isEmpty()) {
      printTogether(endpoint, entities.get(0).path("id").asText());
    }
    main.print("");
    main.print("Look further");
    main.print(UpCommand.where(stack));
    return Main.OK;
  }

  /** Waits until every one of the articles can be queried; by URL, oldest first. */
  private Map<String, JsonNode> awaitArticles(String endpoint, Set<String> urls) {
    Instant deadline = Instant.now().plus(INDEX_TIMEOUT);
    int told = -1;
    while (true) {
      Map<String, JsonNode> found = articles(endpoint, URLS, urls);
      if (found.size() != told) {
        told = found.size();
        main.progress("  " + told + " of " + urls.size() + " articles can be queried");
      }
      if (found.size() == urls.size()) {
        return articles(endpoint, ARTICLES, urls);
      }
      if (Instant.now().isAfter(deadline)) {
        Set<String> missing = new TreeSet<>(urls);
        missing.removeAll(found.keySet());
        throw new CliFailure(
            "after "
                + INDEX_TIMEOUT.toSeconds()
                + " s these articles cannot be queried: "
                + String.join(", ", missing)
                + "; see the logs in "
                + main.dataDir().resolve("logs"));
      }
      StackLauncher.pause();
    }
  }

  private Map<String, JsonNode> articles(String endpoint, String query, Set<String> urls) {
    Map<String, JsonNode> found = new TreeMap<>();
    @Nullable String after = null;
    do {
      Map<String, Object> variables = new HashMap<>();
      variables.put("first", PAGE_SIZE);
      variables.put("after", after);
      JsonNode page = ask(endpoint, query, variables).path("articles");
      for (JsonNode article : nodes(page)) {
        String articleUrl = article.path("url").asText();
        if (urls.contains(articleUrl)) {
          found.put(articleUrl, article);
        }
      }
      JsonNode info = page.path("pageInfo");
      after = info.path("hasNextPage").asBoolean() ? info.path("endCursor").asText() : null;
    } while (after != null);
    return found;
  }

  private static Table articleTable(Iterable<JsonNode> articles) {
    Table table = new Table("published", "mentions", "copy", "outlet", "title");
    List<JsonNode> byDate = new ArrayList<>();
    articles.forEach(byDate::add);
    byDate.sort(Comparator.comparing(a -> a.path("publishedAt").asText("")));
    for (JsonNode article : byDate) {
      String published = article.path("publishedAt").asText("");
      table.add(
          published.length() < 10 ? "?" : published.substring(0, 10),
          Integer.toString(article.path("mentions").size()),
          article.path("nearCopyOf").isTextual() ? "near" : "",
          article.path("outlet").asText(""),
          Table.shorten(article.path("title").asText(""), TITLE_COLUMNS));
    }
    return table;
  }

  private static Table entityTable(List<JsonNode> entities) {
    Table table = new Table("type", "articles", "mentions", "name", "spellings");
    for (JsonNode entity : entities) {
      List<String> forms = new ArrayList<>();
      for (JsonNode form : entity.path("forms")) {
        if (forms.size() < FORMS_SHOWN) {
          forms.add(form.path("surface").asText() + " " + form.path("count").asInt());
        }
      }
      table.add(
          entity.path("type").asText(),
          entity.path("articleCount").asText(),
          entity.path("mentionCount").asText(),
          entity.path("canonicalName").asText(),
          String.join("، ", forms));
    }
    return table;
  }

  private void printTogether(String endpoint, String entityId) {
    main.print("");
    main.print("A GraphQL answer: who and what stands in the same articles");
    main.print(
        "./fihris graphql --variables '{\"id\": \"" + entityId + "\"}' '" + TOGETHER.strip() + "'");
    try {
      main.print(
          Http.JSON
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(ask(endpoint, TOGETHER, Map.of("id", entityId))));
    } catch (JsonProcessingException e) {
      throw new AssertionError("What was just read as JSON can be written.", e);
    }
  }

  private JsonNode ask(String endpoint, String query, Map<String, Object> variables) {
    Http.Answer answer = http.postJson(endpoint, Map.of("query", query, "variables", variables));
    if (!answer.isOk() || !answer.body().path("errors").isEmpty()) {
      throw new CliFailure(
          endpoint
              + " answered "
              + (answer.body().path("errors").isEmpty()
                  ? answer.problem()
                  : answer.body().path("errors").toString()));
    }
    return answer.body().path("data");
  }

  private static List<JsonNode> nodes(JsonNode connection) {
    List<JsonNode> nodes = new ArrayList<>();
    connection.path("edges").forEach(edge -> nodes.add(edge.path("node")));
    return nodes;
  }
}
