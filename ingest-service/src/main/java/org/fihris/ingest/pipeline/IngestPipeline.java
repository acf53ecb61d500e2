package org.fihris.ingest.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.ingest.clean.ArticleCleaner;
import org.fihris.ingest.clean.CleanedArticle;
import org.fihris.ingest.clean.CleaningResult;
import org.fihris.ingest.clean.DateLine;
import org.fihris.ingest.clean.PushedText;
import org.fihris.ingest.duplicate.NearCopies;
import org.fihris.ingest.extract.ArticleExtractor;
import org.fihris.ingest.extract.ExtractionResult;
import org.fihris.ingest.extract.RawArticle;
import org.fihris.ingest.feed.FeedEntry;
import org.fihris.ingest.feed.FeedReader;
import org.fihris.ingest.feed.FeedResult;
import org.fihris.ingest.fetch.FetchResult;
import org.fihris.ingest.fetch.FetchResult.Fetched;
import org.fihris.ingest.fetch.FetchResult.Kind;
import org.fihris.ingest.fetch.FetchResult.Validators;
import org.fihris.ingest.fetch.PageFetcher;
import org.fihris.ingest.pipeline.Submission.Stated;
import org.fihris.ingest.publish.ArticleCleanedPublisher;
import org.fihris.ingest.publish.ArticleIds;
import org.fihris.ingest.publish.CanonicalUrl;
import org.fihris.ingest.rejection.Rejection;
import org.fihris.ingest.revision.RevisionStore;
import org.fihris.ingest.revision.RevisionStore.Revision;
import org.fihris.ingest.seen.SeenEntries;
import org.fihris.ingest.seen.SeenEntries.Claim;
import org.fihris.ingest.source.PollResult;
import org.fihris.ingest.source.PollResult.FailureClass;
import org.fihris.ingest.source.Source;
import org.fihris.ingest.source.SourcePoller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The walk of an article: feed → claim → fetch → extract → clean → publish → confirm. The only
 * class that knows the order of the steps. Blocks: call it on worker threads.
 *
 * <p>Every method throws {@link org.fihris.ingest.http.OutageException} when PostgreSQL, Redis or
 * Kafka does not answer; the same call may then be made again, and no article is published twice
 * under different numbers.
 */
@ApplicationScoped
public class IngestPipeline implements SourcePoller {
  private static final Logger LOG = Logger.getLogger(IngestPipeline.class);
  private static final String LANGUAGE = "ar";

  private final FeedReader feeds;
  private final SeenEntries seen;
  private final PageFetcher fetcher;
  private final ArticleExtractor extractor;
  private final ArticleCleaner cleaner;
  private final RevisionStore revisions;
  private final NearCopies copies;
  private final ArticleCleanedPublisher publisher;
  private final MeterRegistry metrics;
  private final Clock clock = Clock.systemUTC();

  @Inject
  IngestPipeline(
      FeedReader feeds,
      SeenEntries seen,
      PageFetcher fetcher,
      ArticleExtractor extractor,
      ArticleCleaner cleaner,
      RevisionStore revisions,
      NearCopies copies,
      ArticleCleanedPublisher publisher,
      MeterRegistry metrics) {
    this.feeds = feeds;
    this.seen = seen;
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.cleaner = cleaner;
    this.revisions = revisions;
    this.copies = copies;
    this.publisher = publisher;
    this.metrics = metrics;
  }

  /** Ingests a pushed article. Returns only after the broker's ack. */
  public Outcome ingest(Submission submission) {
    return publish(prepare(submission), null);
  }

  /** What extraction and cleaning make of a pushed article; publishes nothing. */
  public Preparation prepare(Submission submission) {
    Stated stated = submission.stated();
    if (submission instanceof Submission.Text text) {
      return clean(
          PushedText.read(
              text.text(),
              stated.title(),
              stated.author(),
              iso(stated.publishedAt()),
              stated.outlet(),
              canonical(stated.url()).map(URI::toString).orElse(null)));
    }
    if (submission instanceof Submission.Html html) {
      URI address = canonical(stated.url()).orElse(null);
      return clean(
          extractor.extract(html.html(), html.contentType(), address),
          stated,
          Stated.NOTHING,
          address);
    }
    return fetch(((Submission.Address) submission).url(), stated);
  }

  @Override
  public PollResult poll(Source source) {
    FetchResult answer = fetcher.fetch(source.url(), source.validators());
    if (answer instanceof FetchResult.NotModified) {
      return new PollResult.NotModified();
    }
    if (answer instanceof FetchResult.Failed failed) {
      FailureClass failureClass =
          failed.kind() == Kind.TEMPORARY ? FailureClass.TEMPORARY : FailureClass.LASTING;
      return new PollResult.Failed(failureClass, failed.detail(), failed.retryAfter());
    }
    Fetched document = (Fetched) answer;
    FeedResult read = feeds.read(document.body(), document.contentType(), document.uri());
    if (read instanceof FeedResult.NotAFeed no) {
      return new PollResult.Failed(FailureClass.LASTING, no.detail(), null);
    }
    FeedResult.Feed feed = (FeedResult.Feed) read;
    PollCount count = new PollCount();
    for (FeedEntry entry : feed.entries()) {
      ingest(source, feed, entry, count);
    }
    return new PollResult.Polled(
        count.summary(feed.entries().size()),
        count.hasOpenEntries() ? Validators.NONE : document.validators());
  }

  private void ingest(Source source, FeedResult.Feed feed, FeedEntry entry, PollCount count) {
    Claim claim = seen.claim(key(entry));
    if (claim instanceof Claim.Known) {
      count.known();
      return;
    }
    if (claim instanceof Claim.Busy) {
      count.open();
      return;
    }
    Claim.Claimed claimed = (Claim.Claimed) claim;
    boolean settled = false;
    try {
      FetchResult page = fetcher.fetch(entry.link());
      if (page instanceof Fetched fetched) {
        Stated byOperator = new Stated(null, null, null, source.outlet(), null);
        Stated byFeed = new Stated(entry.title(), null, entry.publishedAt(), feed.title(), null);
        count.outcome(publish(extract(fetched, byOperator, byFeed), source));
        settled = true;
      } else {
        settled = count.failed(page);
        LOG.infof("%s", page);
      }
    } finally {
      if (settled) {
        seen.confirm(claimed);
      } else {
        seen.release(claimed);
      }
    }
  }

  private static String key(FeedEntry entry) {
    return ArticleIds.ofUrl(entry.link()) + ":" + entry.version();
  }

  private Preparation fetch(URI url, Stated stated) {
    FetchResult answer = fetcher.fetch(url);
    if (answer instanceof Fetched fetched) {
      return extract(fetched, stated, Stated.NOTHING);
    }
    FetchResult.Failed failed = (FetchResult.Failed) answer;
    return rejected(
        new Rejection(
            failed.rule(),
            failed.detail(),
            failed.kind() == Kind.TEMPORARY
                ? "try again later, or send the page's HTML"
                : "send the page's HTML instead of its address"));
  }

  private Preparation extract(Fetched page, Stated outranking, Stated fallback) {
    return clean(
        extractor.extract(page.body(), page.contentType(), page.uri()),
        outranking,
        fallback,
        page.uri());
  }

  /**
   * Cleans what was extracted.
   *
   * @param outranking counts before what the page says of itself
   * @param fallback counts where the page says nothing
   * @param address where the page stands; null if nobody said
   */
  private Preparation clean(
      ExtractionResult result, Stated outranking, Stated fallback, @Nullable URI address) {
    if (result instanceof ExtractionResult.NotAnArticle no) {
      return rejected(no.rejection());
    }
    RawArticle page = ((ExtractionResult.Extracted) result).article();
    String printed = page.published();
    boolean exact = printed != null && DateLine.isExact(printed);
    return clean(
        new RawArticle(
            first(outranking.title(), page.title(), fallback.title()),
            page.lines(),
            first(outranking.author(), page.author(), fallback.author()),
            first(
                iso(outranking.publishedAt()),
                exact ? printed : null,
                iso(fallback.publishedAt()),
                printed),
            first(outranking.outlet(), page.outlet(), fallback.outlet()),
            url(outranking, page, address)));
  }

  /** A page may name its address, but only on its own host: else it could pose as another's. */
  private static @Nullable String url(Stated stated, RawArticle page, @Nullable URI address) {
    if (stated.url() != null) {
      return canonical(stated.url()).map(URI::toString).orElse(null);
    }
    Optional<URI> named = Optional.ofNullable(page.url()).flatMap(CanonicalUrl::of);
    if (address == null) {
      return named.map(URI::toString).orElse(null);
    }
    return named
        .filter(uri -> address.getAuthority().equalsIgnoreCase(uri.getAuthority()))
        .or(() -> canonical(address.toString()))
        .orElse(address)
        .toString();
  }

  private Preparation clean(RawArticle raw) {
    CleaningResult result = cleaner.clean(raw);
    if (result instanceof CleaningResult.Unpublishable no) {
      return new Preparation.Rejected(no.rejection(), no.removedLines());
    }
    return new Preparation.Ready(((CleaningResult.Cleaned) result).article());
  }

  private Outcome publish(Preparation preparation, @Nullable Source source) {
    if (preparation instanceof Preparation.Rejected rejected) {
      count("fihris_articles_rejected_total", "rule", rejected.rejection().rule());
      return new Outcome.Rejected(rejected.rejection());
    }
    CleanedArticle article = ((Preparation.Ready) preparation).article();
    Optional<URI> url = Optional.ofNullable(article.url()).flatMap(CanonicalUrl::of);
    String articleId =
        url.map(ArticleIds::ofUrl).orElseGet(() -> ArticleIds.ofText(article.text()));
    Revision revision = revisions.reserve(articleId, article.textSha256());
    if (revision.published()) {
      count("fihris_articles_unchanged_total");
      return new Outcome.Unchanged(articleId, revision.number());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String nearCopyOf = copies.find(articleId, article.text()).orElse(null);
    publisher.publish(
        new ArticleCleaned(
            articleId,
            revision.number(),
            article.text(),
            article.textSha256(),
            article.sections(),
            LANGUAGE,
            first(article.outlet(), url.map(URI::getHost).orElse(null)),
            url.map(URI::toString).orElse(null),
            source == null ? null : source.id().toString(),
            article.author(),
            article.publishedAt(),
            now,
            nearCopyOf,
            article.removedLines()));
    copies.remember(articleId, article.text(), now);
    revisions.markPublished(articleId, revision.number());
    count("fihris_articles_published_total");
    return new Outcome.Published(articleId, revision.number());
  }

  private static Preparation rejected(Rejection rejection) {
    return new Preparation.Rejected(rejection, List.of());
  }

  private static Optional<URI> canonical(@Nullable String url) {
    return Optional.ofNullable(url).flatMap(CanonicalUrl::of);
  }

  private static @Nullable String iso(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static @Nullable String first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  private void count(String name, String... tags) {
    metrics.counter(name, tags).increment();
  }
}
