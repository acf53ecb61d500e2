package org.fihris.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks query-service. */
@Command(
    name = "graphql",
    mixinStandardHelpOptions = true,
    description =
        "Sends a query to query-service and prints the answer. Exit status 1 if it has errors.")
final class GraphqlCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "QUERY", description = "For example '{ articles { totalCount } }'.")
  private String query;

  @Option(
      names = "--variables",
      paramLabel = "JSON",
      description = "The query's variables, one JSON object.")
  private @Nullable String variables;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "An editor's token, for corrections: ./fihris token --name NAME.")
  private @Nullable String token;

  @Override
  public Integer call() throws JsonProcessingException {
    Map<String, Object> request = new HashMap<>();
    request.put("query", query);
    if (variables != null) {
      request.put("variables", variables(variables));
    }
    String url = main.running().part("query-service").url() + "/graphql";
    Http.Answer answer =
        token == null
            ? new Http().postJson(url, request)
            : new Http().postJson(url, request, token);
    if (!answer.body().isObject()) {
      throw new CliFailure(url + " answered " + answer.problem());
    }
    main.print(Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer.body()));
    return answer.isOk() && answer.body().path("errors").isEmpty() ? Main.OK : Main.FAILED;
  }

  private JsonNode variables(String text) {
    try {
      JsonNode json = Http.JSON.readTree(text);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new ParameterException(
          spec.commandLine(), "--variables is not JSON: " + e.getOriginalMessage(), e);
    }
    throw new ParameterException(spec.commandLine(), "--variables is not a JSON object.");
  }
}
