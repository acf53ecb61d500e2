package org.fihris.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fihris.stack.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what extraction and cleaning make of pages. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Prints what extraction and cleaning make of pages, one JSON object a line: file, title,"
            + " author, published, outlet, url, text (the paragraphs, without the title),"
            + " paragraphs, removedLines; or file and rejected (rule, detail, remedy). Publishes"
            + " nothing. Starts ingest-service for as long as it needs it if nothing is up.")
final class ExtractCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(arity = "1..*", paramLabel = "FILE.html")
  private List<Path> files;

  @Override
  public Integer call() {
    Http http = new Http();
    try (OnDemandStack stack = OnDemandStack.with(main, Service.INGEST)) {
      String ingest = stack.url(Service.INGEST);
      return FileByFile.run(
          main,
          files,
          file -> main.print(line(file.name(), Preview.of(http, ingest, file)).toString()));
    }
  }

  static ObjectNode line(String file, Preview preview) {
    ObjectNode line = Http.JSON.createObjectNode().put("file", file);
    Optional<JsonNode> rejected = preview.rejected();
    if (rejected.isPresent()) {
      line.set("rejected", rejected.get());
      return line;
    }
    line.set("title", preview.field("title"));
    line.set("author", preview.field("author"));
    line.set("published", preview.field("publishedAt"));
    line.set("outlet", preview.field("outlet"));
    line.set("url", preview.field("url"));
    String body = preview.text("body");
    line.put("text", body);
    ArrayNode paragraphs = line.putArray("paragraphs");
    body.lines().forEach(paragraphs::add);
    line.set("removedLines", preview.field("removedLines"));
    return line;
  }
}
