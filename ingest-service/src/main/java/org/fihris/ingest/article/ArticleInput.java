package org.fihris.ingest.article;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.fihris.ingest.pipeline.Submission;
import org.fihris.ingest.pipeline.Submission.Stated;
import org.fihris.ingest.publish.CanonicalUrl;
import org.fihris.ingest.rejection.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * An article as clients send it in JSON: one of {@code text}, {@code html} or {@code url} alone is
 * its source; {@code url} beside text or HTML states the canonical address. Absent fields are null.
 */
@RegisterForReflection // read by StrictJson, which a native image cannot see
public record ArticleInput(
    @Nullable String text,
    @Nullable String html,
    @Nullable String url,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String author,
    @Nullable Instant publishedAt) {

  private static final String UTF_8_HTML = "text/html; charset=utf-8";

  /** An input that can be worked on, or why it cannot. */
  sealed interface Reading {
    record Understood(Submission submission) implements Reading {}

    record Refused(Rejection rejection) implements Reading {}
  }

  Reading read() {
    if (text != null && html != null) {
      return refused("article.source", "has both text and html", "send one of them");
    }
    if (url != null && CanonicalUrl.of(url).isEmpty()) {
      return refused(
          "article.url", "url '" + url + "' is no http or https address", "send a full address");
    }
    Stated stated = new Stated(title, author, publishedAt, outlet, url);
    if (text != null) {
      return text.isBlank()
          ? refused("article.empty", "text is blank", "send the article's text")
          : new Reading.Understood(new Submission.Text(text, stated));
    }
    if (html != null) {
      return html.isBlank()
          ? refused("article.empty", "html is blank", "send the page's HTML")
          : new Reading.Understood(
              new Submission.Html(html.getBytes(StandardCharsets.UTF_8), UTF_8_HTML, stated));
    }
    Stated beside = new Stated(title, author, publishedAt, outlet, null);
    return Optional.ofNullable(url)
        .flatMap(CanonicalUrl::of)
        .<Reading>map(address -> new Reading.Understood(new Submission.Address(address, beside)))
        .orElseGet(
            () -> refused("article.source", "has none of text, html and url", "send one of them"));
  }

  private static Reading refused(String rule, String detail, String remedy) {
    return new Reading.Refused(new Rejection(rule, detail, remedy));
  }
}
