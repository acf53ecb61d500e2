package org.fihris.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fihris.stack.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Hands articles and feeds to ingest-service. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Hands articles to the stack: files (.txt, .html), addresses of articles, addresses of RSS"
            + " or Atom feeds. A feed becomes a source and is polled now and from then on. Starts"
            + " the stack if it is not up, and leaves it running.")
final class IngestCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(arity = "1..*", paramLabel = "FILE|URL|FEED")
  private List<String> inputs;

  private final Http http = new Http();

  @Override
  public Integer call() {
    StackState stack = new StackLauncher(main).up();
    String ingest = stack.part("ingest-service").url();
    int status = Main.OK;
    for (String input : inputs) {
      try {
        main.print(isUrl(input) ? ingestUrl(ingest, input) : ingestFile(ingest, input));
      } catch (CliFailure e) {
        main.complain(String.valueOf(e.getMessage()));
        status = Main.FAILED;
      }
    }
    return status;
  }

  private String ingestFile(String ingest, String input) {
    InputFile file = InputFile.read(path(input));
    if (!file.isHtml() && !file.isText()) {
      throw new CliFailure(input + ": is neither .txt nor .html");
    }
    return accepted(input, http.post(ingest + "/articles", file.contentType(), file.bytes()));
  }

  private String ingestUrl(String ingest, String url) {
    if (Feeds.isFeed(http, url)) {
      return input(url, new Feeds(http, ingest).pollNow(url).outcome());
    }
    return accepted(url, http.postJson(ingest + "/articles", Map.of("url", url)));
  }

  private static String accepted(String input, Http.Answer answer) {
    JsonNode rejected = answer.body().path("rejected").path(0);
    if (rejected.isObject()) {
      throw new CliFailure(
          input
              + ": "
              + Http.problem(
                  rejected.path("detail").asText(),
                  rejected.path("remedy").asText(),
                  rejected.path("rule").asText()));
    }
    JsonNode accepted = answer.body().path("accepted").path(0);
    if (!answer.isOk() || !accepted.isObject()) {
      throw new CliFailure(input + ": " + answer.problem());
    }
    return input(
        input,
        accepted.path("outcome").asText().toLowerCase(Locale.ROOT)
            + "  article "
            + accepted.path("articleId").asText()
            + "  revision "
            + accepted.path("revision").asInt());
  }

  private static String input(String input, String outcome) {
    return input + "  " + outcome;
  }

  private static boolean isUrl(String input) {
    String lower = input.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private static Path path(String input) {
    try {
      return Path.of(input);
    } catch (InvalidPathException e) {
      throw new CliFailure(input + ": is no file name", e);
    }
  }
}
