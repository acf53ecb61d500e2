package org.fihris.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fihris.ingest.http.ProblemException;
import org.fihris.ingest.http.RequestBody;
import org.fihris.ingest.http.StrictJson;
import org.jspecify.annotations.Nullable;

/** The sources over HTTP. */
@Path("/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {
  private static final int MAX_BODY_BYTES = 64 * 1024;

  private final SourceStore store;
  private final SourcesConfig config;

  @Inject
  SourceResource(SourceStore store, SourcesConfig config) {
    this.store = store;
    this.config = config;
  }

  /**
   * A source to add.
   *
   * @param url the feed's address, http or https
   * @param outlet what to call the outlet; absent: as the feed names itself
   * @param pollEvery {@code 5m} or ISO 8601 {@code PT5M}; absent: the configured interval
   */
  @RegisterForReflection // read by StrictJson, which a native image cannot see
  public record NewSource(
      @Nullable String url, @Nullable String outlet, @Nullable String pollEvery) {}

  /**
   * A source as it stands.
   *
   * @param pollEvery ISO 8601
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SourceView(
      UUID id,
      URI url,
      @Nullable String outlet,
      String pollEvery,
      Instant nextPollAt,
      @Nullable Instant lastPolledAt,
      @Nullable String lastOutcome,
      int failures) {
    static SourceView of(Source source) {
      return new SourceView(
          source.id(),
          source.url(),
          source.outlet(),
          source.pollEvery().toString(),
          source.nextPollAt(),
          source.lastPolledAt(),
          source.lastOutcome(),
          source.failures());
    }
  }

  @GET
  public List<SourceView> list() {
    return store.all().stream().map(SourceView::of).toList();
  }

  /** 201 for a new source, 200 for one whose address is known already. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(InputStream body) {
    NewSource asked = StrictJson.read(RequestBody.read(body, MAX_BODY_BYTES), NewSource.class);
    SourceStore.Added added = store.add(url(asked.url()), asked.outlet(), pollEvery(asked));
    return Response.status(added.created() ? Response.Status.CREATED : Response.Status.OK)
        .entity(SourceView.of(added.source()))
        .build();
  }

  /** 204; 404 for an unknown id. */
  @DELETE
  @Path("/{id}")
  public void remove(@PathParam("id") String id) {
    if (!store.remove(id(id))) {
      throw unknown(id);
    }
  }

  /** 202: the source is due now, and some replica polls it at its next tick. */
  @POST
  @Path("/{id}/poll")
  @Consumes(MediaType.WILDCARD)
  public Response pollNow(@PathParam("id") String id) {
    return store
        .makeDue(id(id))
        .map(source -> Response.accepted(SourceView.of(source)).build())
        .orElseThrow(() -> unknown(id));
  }

  private static URI url(@Nullable String text) {
    try {
      URI url = new URI(text == null ? "" : text.strip());
      boolean web =
          "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
      if (web && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw badUrl(text);
    }
    throw badUrl(text);
  }

  private static ProblemException badUrl(@Nullable String text) {
    return ProblemException.badRequest(
        "source.url",
        "url: '" + text + "' is no http or https address",
        "send the address of an RSS or Atom feed");
  }

  private Duration pollEvery(NewSource asked) {
    if (asked.pollEvery() == null) {
      return config.pollEvery();
    }
    Duration every;
    try {
      every = DurationConverter.parseDuration(asked.pollEvery());
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(
          "source.poll-every",
          "pollEvery: '" + asked.pollEvery() + "' is no duration",
          "write 5m or PT5M");
    }
    if (every.compareTo(config.minPollEvery()) < 0) {
      throw ProblemException.badRequest(
          "source.poll-every",
          "pollEvery: " + asked.pollEvery() + " is under " + config.minPollEvery(),
          "ask for a longer interval, or lower fihris.sources.min-poll-every");
    }
    return every;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown(text);
    }
  }

  private static ProblemException unknown(String id) {
    return ProblemException.notFound(
        "source.unknown", "there is no source " + id, "see GET /sources for the known ones");
  }
}
