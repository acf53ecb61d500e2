package org.fihris.nlp.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.EventJson;
import org.fihris.nlp.enrich.ArticleEnricher;
import org.fihris.nlp.enrich.EnrichResult;

/** Enriches one cleaned article and answers with the event, publishing nothing. */
@Path("/enrich")
public class EnrichResource {
  private final ArticleEnricher enricher;
  private final BodyLimit limit;

  @Inject
  public EnrichResource(ArticleEnricher enricher, BodyLimit limit) {
    this.enricher = enricher;
    this.limit = limit;
  }

  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public byte[] enrich(byte[] body) {
    limit.check(body.length);
    ArticleCleaned article = EventJson.decode(body, ArticleCleaned.class);
    EnrichResult result = enricher.enrich(List.of(article)).get(0);
    if (result instanceof EnrichResult.Enriched enriched) {
      return EventJson.encode(enriched.event());
    }
    if (result instanceof EnrichResult.Failed failed) {
      throw failed.failure();
    }
    throw ((EnrichResult.Refused) result).violation();
  }
}
