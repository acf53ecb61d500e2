package org.fihris.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EventJson;
import org.fihris.contracts.Mention;
import org.fihris.contracts.RemovedLine;
import org.fihris.contracts.Section;
import org.fihris.stack.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds the names in texts. */
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    description =
        "Cleans texts (or .html pages) and finds the names in them, one JSON object a line: file,"
            + " title, published, text (spans refer to it, in UTF-16 code units), removedLines,"
            + " mentions, entities. Publishes nothing. Starts ingest-service and nlp-service for as"
            + " long as it needs them if nothing is up.")
final class EnrichCommand implements Callable<Integer> {

  private static final int ARTICLE_ID_DIGITS = 32;

  @ParentCommand private Main main;

  @Parameters(arity = "1..*", paramLabel = "FILE.txt")
  private List<Path> files;

  @Override
  public Integer call() {
    Http http = new Http();
    try (OnDemandStack stack = OnDemandStack.with(main, Service.INGEST, Service.NLP)) {
      return FileByFile.run(
          main,
          files,
          file -> {
            Preview preview = Preview.of(http, stack.url(Service.INGEST), file);
            ArticleCleaned article = cleaned(file.name(), preview);
            main.print(line(file.name(), enriched(http, stack, file.name(), article)).toString());
          });
    }
  }

  /**
   * @throws CliFailure naming the file, if it is not an article
   */
  static ArticleCleaned cleaned(String file, Preview preview) {
    preview
        .rejected()
        .ifPresent(
            why -> {
              throw new CliFailure(
                  file
                      + ": "
                      + Http.problem(
                          why.path("detail").asText(),
                          why.path("remedy").asText(),
                          why.path("rule").asText()));
            });
    String text = preview.text("text");
    String sha256 = sha256(text);
    List<Section> sections = new ArrayList<>();
    for (JsonNode section : preview.field("sections")) {
      sections.add(
          new Section(
              Section.Kind.valueOf(section.path("kind").asText()),
              section.path("beginUtf16").asInt(),
              section.path("endUtf16").asInt()));
    }
    List<RemovedLine> removed = new ArrayList<>();
    for (JsonNode line : preview.field("removedLines")) {
      removed.add(new RemovedLine(line.path("line").asText(), line.path("rule").asText()));
    }
    String published = optional(preview, "publishedAt");
    return new ArticleCleaned(
        sha256.substring(0, ARTICLE_ID_DIGITS),
        1,
        text,
        sha256,
        sections,
        "ar",
        optional(preview, "outlet"),
        optional(preview, "url"),
        null,
        optional(preview, "author"),
        published == null ? null : Instant.parse(published),
        Instant.now(),
        null,
        removed);
  }

  static ObjectNode line(String file, ArticleEnriched enriched) {
    ArticleCleaned article = enriched.article();
    ObjectNode line = Http.JSON.createObjectNode().put("file", file);
    line.put("title", title(article));
    Instant published = article.publishedAt();
    line.put("published", published == null ? null : published.toString());
    line.put("text", article.text());
    ArrayNode removed = line.putArray("removedLines");
    for (RemovedLine r : article.removedLines()) {
      removed.addObject().put("line", r.line()).put("rule", r.rule());
    }
    ArrayNode mentions = line.putArray("mentions");
    for (Mention mention : enriched.mentions()) {
      mentions
          .addObject()
          .put("beginUtf16", mention.beginUtf16())
          .put("endUtf16", mention.endUtf16())
          .put("surface", mention.surface())
          .put("type", mention.type().name())
          .put("score", mention.score())
          .put("entityId", mention.entityId());
    }
    ArrayNode entities = line.putArray("entities");
    for (Entity entity : enriched.entities()) {
      ObjectNode one =
          entities
              .addObject()
              .put("id", entity.id())
              .put("type", entity.type().name())
              .put("canonicalName", entity.canonicalName());
      ArrayNode forms = one.putArray("forms");
      for (Entity.Form form : entity.forms()) {
        forms.addObject().put("surface", form.surface()).put("count", form.count());
      }
    }
    return line;
  }

  private static ArticleEnriched enriched(
      Http http, OnDemandStack stack, String file, ArticleCleaned article) {
    Http.Answer answer =
        http.post(
            stack.url(Service.NLP) + "/enrich", "application/json", EventJson.encode(article));
    if (!answer.isOk()) {
      throw new CliFailure(file + ": " + answer.problem());
    }
    try {
      return EventJson.decode(Http.JSON.writeValueAsBytes(answer.body()), ArticleEnriched.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("What was just read as JSON can be written.", e);
    }
  }

  private static @Nullable String title(ArticleCleaned article) {
    return article.sections().stream()
        .filter(section -> section.kind() == Section.Kind.TITLE)
        .findFirst()
        .map(section -> article.text().substring(section.beginUtf16(), section.endUtf16()))
        .orElse(null);
  }

  private static @Nullable String optional(Preview preview, String field) {
    JsonNode value = preview.field(field);
    return value.isTextual() ? value.asText() : null;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
