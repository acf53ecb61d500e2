package org.fihris.nlp.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.fihris.names.NameInText;
import org.fihris.nlp.enrich.ArticleEnricher;
import org.fihris.nlp.ner.TokenTags;
import org.fihris.nlp.segment.SentencedText;

/** Tags ad-hoc text and sentences of given tokens, the same way as articles. */
@Path("/ner")
public class NerResource {
  private final ArticleEnricher enricher;
  private final BodyLimit limit;

  @Inject
  public NerResource(ArticleEnricher enricher, BodyLimit limit) {
    this.enricher = enricher;
    this.limit = limit;
  }

  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public NerResponse tag(byte[] body) {
    limit.check(body.length);
    NerRequest request = NerRequest.read(body);
    if (request.text() != null) {
      return mentions(request.text());
    }
    return request.sentences() == null ? tags(List.of()) : tags(request.sentences());
  }

  private NerResponse mentions(String text) {
    List<NameInText> names = enricher.names(List.of(SentencedText.of(text))).get(0);
    return new NerResponse(
        enricher.modelVersion(), names.stream().map(NerResponse.FoundMention::of).toList(), null);
  }

  private NerResponse tags(List<List<String>> sentences) {
    List<List<NameInText>> names =
        enricher.names(sentences.stream().map(SentencedText::ofTokens).toList());
    List<List<String>> tags = new ArrayList<>();
    for (int at = 0; at < sentences.size(); at++) {
      tags.add(TokenTags.of(sentences.get(at), names.get(at)));
    }
    return new NerResponse(enricher.modelVersion(), null, tags);
  }
}
