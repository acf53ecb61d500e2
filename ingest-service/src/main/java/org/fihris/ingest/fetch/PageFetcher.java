package org.fihris.ingest.fetch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fihris.ingest.fetch.AddressGuard.Verdict;
import org.fihris.ingest.fetch.FetchResult.Failed;
import org.fihris.ingest.fetch.FetchResult.Fetched;
import org.fihris.ingest.fetch.FetchResult.Kind;
import org.fihris.ingest.fetch.FetchResult.NotModified;
import org.fihris.ingest.fetch.FetchResult.Validators;
import org.fihris.ingest.fetch.WebClient.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a page or feed: robots.txt obeyed, hosts not hurried, redirects checked one by one, every
 * limit of {@link FetchConfig} held. Blocks: call it on a worker thread.
 */
@ApplicationScoped
public class PageFetcher {
  private static final int MAX_REMEMBERED_ROBOTS = 5_000;

  private final FetchConfig config;
  private final MeterRegistry metrics;
  private final AddressGuard guard;
  private final HostPace pace = new HostPace();
  private final WebClient web;
  private final String product;
  private final Map<String, RememberedRobots> robots =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RememberedRobots> eldest) {
          return size() > MAX_REMEMBERED_ROBOTS;
        }
      };

  private record RememberedRobots(RobotsRules rules, long untilNanos) {}

  @Inject
  PageFetcher(Vertx vertx, FetchConfig config, MeterRegistry metrics) {
    this(vertx, config, metrics, AddressGuard.of(config));
  }

  PageFetcher(Vertx vertx, FetchConfig config, MeterRegistry metrics, AddressGuard guard) {
    this.config = config;
    this.metrics = metrics;
    this.guard = guard;
    this.web = new WebClient(vertx, config);
    this.product = config.userAgent().split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
  }

  @PreDestroy
  void close() {
    web.close();
  }

  /** Fetches a document. */
  public FetchResult fetch(URI uri) {
    return fetch(uri, Validators.NONE);
  }

  /** Fetches a document unless it is as it was when the validators were given out. */
  public FetchResult fetch(URI uri, Validators validators) {
    Timer.Sample timer = Timer.start(metrics);
    FetchResult result = follow(uri, validators);
    // Prometheus adds the unit: fihris_fetch_seconds
    timer.stop(metrics.timer("fihris_fetch", "result", name(result)));
    return result;
  }

  private static String name(FetchResult result) {
    if (result instanceof Failed failed) {
      return failed.rule();
    }
    return result instanceof NotModified ? "not-modified" : "fetched";
  }

  private FetchResult follow(URI start, Validators validators) {
    URI at = start;
    for (int hops = 0; hops <= config.maxRedirects(); hops++) {
      FetchResult refusal = robotsRefusal(at);
      if (refusal != null) {
        return refusal;
      }
      Verdict verdict = guard.check(at);
      if (verdict instanceof Verdict.Denied denied) {
        return denied.failure();
      }
      InetAddress address = ((Verdict.Allowed) verdict).address();
      if (!waitForTurn(at)) {
        return new Failed(Kind.TEMPORARY, "fetch.interrupted", at + ": interrupted", null);
      }
      Answer answer = web.get(at, address, validators);
      Optional<URI> redirect = redirect(at, answer);
      if (redirect.isEmpty()) {
        return result(at, answer);
      }
      at = redirect.get();
    }
    return new Failed(
        Kind.LASTING,
        "fetch.redirects",
        start + " redirects more than " + config.maxRedirects() + " times",
        null);
  }

  private static Optional<URI> redirect(URI from, Answer answer) {
    if (!(answer instanceof Answer.Response response)
        || response.status() == 304
        || response.status() / 100 != 3) {
      return Optional.empty();
    }
    String location = response.header(HttpHeaders.LOCATION);
    if (location == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(from.resolve(new URI(location.replace(" ", "%20")).toASCIIString()));
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private FetchResult result(URI uri, Answer answer) {
    if (answer instanceof Answer.TimedOut) {
      return new Failed(
          Kind.TEMPORARY,
          "fetch.timeout",
          uri + " did not answer within " + config.requestTimeout().toMillis() + " ms",
          null);
    }
    if (answer instanceof Answer.TooLarge) {
      return new Failed(
          Kind.LASTING,
          "fetch.too-large",
          uri + " has more than " + config.maxBodyBytes() + " bytes",
          null);
    }
    if (answer instanceof Answer.Broken broken) {
      return new Failed(Kind.TEMPORARY, "fetch.connection", uri + ": " + broken.reason(), null);
    }
    Answer.Response response = (Answer.Response) answer;
    if (response.status() == 304) {
      return new NotModified();
    }
    if (response.status() == 200) {
      return new Fetched(
          uri,
          response.body().getBytes(),
          response.header(HttpHeaders.CONTENT_TYPE),
          new Validators(
              response.header(HttpHeaders.ETAG), response.header(HttpHeaders.LAST_MODIFIED)));
    }
    boolean temporary = response.status() >= 500 || response.status() == 429;
    return new Failed(
        temporary ? Kind.TEMPORARY : Kind.LASTING,
        "fetch.status",
        uri + " answered " + response.status(),
        retryAfter(response.header("Retry-After")));
  }

  private static @Nullable Duration retryAfter(@Nullable String header) {
    return header != null && header.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : null;
  }

  private boolean waitForTurn(URI uri) {
    Duration interval = config.hostInterval();
    Duration asked = rememberedRobots(uri).flatMap(RobotsRules::crawlDelay).orElse(Duration.ZERO);
    Duration obeyed = asked.compareTo(config.maxCrawlDelay()) > 0 ? config.maxCrawlDelay() : asked;
    Duration wait =
        pace.book(
            uri.getAuthority(),
            System.nanoTime(),
            obeyed.compareTo(interval) > 0 ? obeyed : interval);
    try {
      Thread.sleep(wait.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Null if robots.txt lets us. */
  private @Nullable Failed robotsRefusal(URI uri) {
    Optional<RobotsRules> remembered = rememberedRobots(uri);
    if (remembered.isPresent()) {
      return refusal(uri, remembered.get());
    }
    Verdict verdict = guard.check(uri);
    if (verdict instanceof Verdict.Denied denied) {
      return denied.failure();
    }
    URI robotsUri = uri.resolve("/robots.txt");
    Answer answer = web.get(robotsUri, ((Verdict.Allowed) verdict).address(), Validators.NONE);
    RobotsRules rules = RobotsRules.ALLOW_ALL;
    if (answer instanceof Answer.Response response && response.status() == 200) {
      rules = RobotsRules.parse(response.body().toString(StandardCharsets.UTF_8), product);
    } else if (!(answer instanceof Answer.Response response) || response.status() >= 500) {
      // RFC 9309, 2.3.1.4: an unreachable robots.txt forbids everything, for now
      return new Failed(
          Kind.TEMPORARY,
          answer instanceof Answer.TimedOut ? "fetch.timeout" : "fetch.connection",
          robotsUri + " does not answer, so nothing of the host may be read now",
          null);
    }
    remember(uri, rules);
    return refusal(uri, rules);
  }

  private static @Nullable Failed refusal(URI uri, RobotsRules rules) {
    return rules.allows(WebClient.pathAndQuery(uri))
        ? null
        : new Failed(Kind.REFUSED, "fetch.robots", "robots.txt forbids " + uri, null);
  }

  private Optional<RobotsRules> rememberedRobots(URI uri) {
    synchronized (robots) {
      RememberedRobots found = robots.get(origin(uri));
      return found == null || found.untilNanos() - System.nanoTime() < 0
          ? Optional.empty()
          : Optional.of(found.rules());
    }
  }

  private void remember(URI uri, RobotsRules rules) {
    synchronized (robots) {
      robots.put(
          origin(uri),
          new RememberedRobots(rules, System.nanoTime() + config.robotsTtl().toNanos()));
    }
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
