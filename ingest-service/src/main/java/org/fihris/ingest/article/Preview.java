package org.fihris.ingest.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fihris.contracts.RemovedLine;
import org.fihris.contracts.Section;
import org.fihris.ingest.clean.CleanedArticle;
import org.fihris.ingest.pipeline.Preparation;
import org.fihris.ingest.rejection.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What extraction and cleaning make of an input. Facts that are not known are left out; of a
 * rejected input only {@code removedLines} and {@code rejected} are told.
 *
 * @param text the canonical text, title line included
 * @param body the paragraphs only, joined by line feeds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preview(
    @Nullable String title,
    @Nullable String author,
    @Nullable Instant publishedAt,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String text,
    @Nullable String body,
    @Nullable List<Section> sections,
    List<RemovedLine> removedLines,
    @Nullable Rejection rejected) {

  static Preview of(Preparation preparation) {
    if (preparation instanceof Preparation.Rejected no) {
      return new Preview(
          null, null, null, null, null, null, null, null, no.removedLines(), no.rejection());
    }
    CleanedArticle article = ((Preparation.Ready) preparation).article();
    return new Preview(
        article.title(),
        article.author(),
        article.publishedAt(),
        article.outlet(),
        article.url(),
        article.text(),
        article.body(),
        article.sections(),
        article.removedLines(),
        null);
  }
}
