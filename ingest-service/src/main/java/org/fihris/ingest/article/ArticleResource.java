package org.fihris.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.fihris.ingest.article.ArticleInput.Reading;
import org.fihris.ingest.http.Problem;
import org.fihris.ingest.http.ProblemException;
import org.fihris.ingest.http.RequestBody;
import org.fihris.ingest.http.StrictJson;
import org.fihris.ingest.pipeline.IngestPipeline;
import org.fihris.ingest.pipeline.Outcome;
import org.fihris.ingest.pipeline.Preparation;
import org.fihris.ingest.pipeline.Submission;
import org.fihris.ingest.pipeline.Submission.Stated;
import org.fihris.ingest.publish.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles as JSON, plain text or HTML. In a batch a bad article never harms the others; a
 * fault of the whole body is told as a {@link Problem}.
 */
@Path("/articles")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ArticleResource {
  private final IngestPipeline pipeline;
  private final ArticlesConfig config;

  @Inject
  ArticleResource(IngestPipeline pipeline, ArticlesConfig config) {
    this.pipeline = pipeline;
    this.config = config;
  }

  /** The facts that may stand in the query beside a raw body. */
  public static final class RawFacts {
    @QueryParam("url")
    @Nullable String url;

    @QueryParam("outlet")
    @Nullable String outlet;

    @QueryParam("title")
    @Nullable String title;

    @QueryParam("author")
    @Nullable String author;

    @QueryParam("publishedAt")
    @Nullable String publishedAt;

    Stated stated() {
      if (url != null && CanonicalUrl.of(url).isEmpty()) {
        throw ProblemException.badRequest(
            "article.url", "url '" + url + "' is no http or https address", "send a full address");
      }
      return new Stated(title, author, publishedAt(), outlet, url);
    }

    private @Nullable Instant publishedAt() {
      try {
        return publishedAt == null ? null : Instant.parse(publishedAt);
      } catch (DateTimeParseException e) {
        throw ProblemException.badRequest(
            "article.published-at",
            "publishedAt '" + publishedAt + "' is no ISO 8601 instant",
            "write it like 2018-07-05T09:30:00Z");
      }
    }
  }

  /** 202 after the broker's ack; 422 if every article was rejected. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response pushJson(InputStream body) {
    byte[] json = RequestBody.read(body, config.maxBodyBytes());
    return push(readings(json, tree(json)));
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  public Response pushText(InputStream body, @BeanParam RawFacts facts) {
    return push(List.of(text(body, facts)));
  }

  @POST
  @Consumes(MediaType.TEXT_HTML)
  public Response pushHtml(
      InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @BeanParam RawFacts facts) {
    return push(List.of(html(body, contentType, facts)));
  }

  /** What would be published: one object, or an array for an array. */
  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public Object previewJson(InputStream body) {
    byte[] json = RequestBody.read(body, config.maxBodyBytes());
    JsonNode tree = tree(json);
    List<Preview> previews = readings(json, tree).stream().map(this::preview).toList();
    return tree.isArray() ? previews : previews.get(0);
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.TEXT_PLAIN)
  public Preview previewText(InputStream body, @BeanParam RawFacts facts) {
    return preview(text(body, facts));
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.TEXT_HTML)
  public Preview previewHtml(
      InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @BeanParam RawFacts facts) {
    return preview(html(body, contentType, facts));
  }

  private Response push(List<Reading> readings) {
    List<Outcome> outcomes = readings.stream().map(this::ingest).toList();
    PushAnswer answer = PushAnswer.of(outcomes);
    return Response.status(answer.allRejected() ? 422 : 202)
        .type(MediaType.APPLICATION_JSON)
        .entity(answer)
        .build();
  }

  private Outcome ingest(Reading reading) {
    if (reading instanceof Reading.Refused refused) {
      return new Outcome.Rejected(refused.rejection());
    }
    return pipeline.ingest(((Reading.Understood) reading).submission());
  }

  private Preview preview(Reading reading) {
    if (reading instanceof Reading.Refused refused) {
      return Preview.of(new Preparation.Rejected(refused.rejection(), List.of()));
    }
    return Preview.of(pipeline.prepare(((Reading.Understood) reading).submission()));
  }

  private JsonNode tree(byte[] body) {
    JsonNode json = StrictJson.tree(body);
    if (json.isArray() && json.size() > config.maxBatch()) {
      throw ProblemException.tooLarge(
          "batch.too-long",
          "the batch has " + json.size() + " articles, the limit is " + config.maxBatch(),
          "split the batch");
    }
    if (!json.isObject() && (!json.isArray() || json.isEmpty())) {
      throw ProblemException.badRequest(
          "body.shape",
          "the body is neither an object nor an array of objects",
          "send one article as an object, or several in an array");
    }
    return json;
  }

  /** A single object's fault is the whole body's; in an array it is that article's alone. */
  private static List<Reading> readings(byte[] json, JsonNode tree) {
    if (tree.isObject()) {
      return List.of(StrictJson.read(json, ArticleInput.class).read());
    }
    List<Reading> readings = new ArrayList<>();
    for (JsonNode element : tree) {
      readings.add(element(element));
    }
    return readings;
  }

  private static Reading element(JsonNode element) {
    try {
      if (!element.isObject()) {
        throw ProblemException.badRequest("json.type", "is no object", "send an object");
      }
      return StrictJson.read(element, ArticleInput.class).read();
    } catch (ProblemException fault) {
      return new Reading.Refused(fault.rejection());
    }
  }

  /**
   * Plain text is UTF-8 whatever its header says: Latin-1, many clients' default, has no Arabic.
   */
  private Reading text(InputStream body, RawFacts facts) {
    String text = RequestBody.utf8(RequestBody.read(body, config.maxBodyBytes()));
    if (text.isBlank()) {
      throw ProblemException.badRequest("body.empty", "the body is blank", "send an article");
    }
    return new Reading.Understood(new Submission.Text(text, facts.stated()));
  }

  private Reading html(InputStream body, @Nullable String contentType, RawFacts facts) {
    if (contentType == null) {
      throw ProblemException.unsupported(
          "body.media-type",
          "the request has no Content-Type",
          "send application/json, text/plain or text/html, and say so in Content-Type");
    }
    byte[] html = RequestBody.read(body, config.maxBodyBytes());
    return new Reading.Understood(new Submission.Html(html, contentType, facts.stated()));
  }
}
