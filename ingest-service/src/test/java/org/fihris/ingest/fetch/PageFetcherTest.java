package org.fihris.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.fihris.ingest.LoopbackSite;
import org.fihris.ingest.fetch.FetchResult.Failed;
import org.fihris.ingest.fetch.FetchResult.Fetched;
import org.fihris.ingest.fetch.FetchResult.Kind;
import org.fihris.ingest.fetch.FetchResult.NotModified;
import org.fihris.ingest.fetch.FetchResult.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No Quarkus: a fetcher of its own against a site on loopback. */
class PageFetcherTest {
  private static final int MAX_BODY_BYTES = 100_000;
  private final Vertx vertx = Vertx.vertx();
  private LoopbackSite site;
  private PageFetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = new LoopbackSite();
    fetcher = fetcher(Duration.ofSeconds(5));
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
    vertx.close();
  }

  @Test
  void fetchesAPageWithItsValidators() {
    site.page(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          LoopbackSite.send(200, "text/html", "خبر").answer(exchange);
        });
    Fetched page = (Fetched) fetch("/a");
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("خبر");
    assertThat(page.contentType()).isEqualTo("text/html");
    assertThat(page.validators()).isEqualTo(new Validators("\"1\"", null));
  }

  @Test
  void asksWhetherThePageChanged() {
    site.page(
        "/a",
        exchange -> {
          String seen = exchange.getRequestHeaders().getFirst("If-None-Match");
          exchange.sendResponseHeaders("\"1\"".equals(seen) ? 304 : 500, -1);
          exchange.close();
        });
    assertThat(fetcher.fetch(site.uri("/a"), new Validators("\"1\"", null)))
        .isInstanceOf(NotModified.class);
  }

  @Test
  void followsRedirectsAndTellsWhereThePageIs() {
    site.page("/old", LoopbackSite.redirect("/new")).html("/new", "خبر");
    assertThat(((Fetched) fetch("/old")).uri()).isEqualTo(site.uri("/new"));
  }

  @Test
  void givesUpOnEndlessRedirects() {
    site.page("/loop", LoopbackSite.redirect("/loop"));
    assertFailed(fetch("/loop"), Kind.LASTING, "fetch.redirects");
  }

  @Test
  void aRedirectIntoOurOwnNetworkIsRefused() {
    site.page("/out", LoopbackSite.redirect("http://169.254.169.254/latest"));
    assertFailed(fetch("/out"), Kind.REFUSED, "fetch.private-network");
    assertThat(site.requests()).containsExactly("/robots.txt", "/out");
  }

  @Test
  void aRedirectToAnotherSchemeIsRefused() {
    site.page("/file", LoopbackSite.redirect("file:///etc/passwd"));
    assertThat(((Failed) fetch("/file")).kind()).isEqualTo(Kind.REFUSED);
  }

  @Test
  void robotsTxtIsObeyed() {
    site.page("/robots.txt", LoopbackSite.send(200, "text/plain", "User-agent: *\nDisallow: /p"))
        .html("/p/a", "خبر");
    assertFailed(fetch("/p/a"), Kind.REFUSED, "fetch.robots");
    assertThat(site.requests()).containsExactly("/robots.txt");
  }

  @Test
  void robotsTxtIsAskedForOnce() {
    site.html("/a", "خبر");
    fetch("/a");
    fetch("/a");
    assertThat(site.requests()).containsExactly("/robots.txt", "/a", "/a");
  }

  @Test
  void aBrokenRobotsTxtForbidsEverythingForNow() {
    site.page("/robots.txt", LoopbackSite.send(503, "text/plain", "-")).html("/a", "خبر");
    assertThat(((Failed) fetch("/a")).kind()).isEqualTo(Kind.TEMPORARY);
  }

  @Test
  void aMissingPageIsALastingFailure() {
    assertFailed(fetch("/none"), Kind.LASTING, "fetch.status");
  }

  @Test
  void anOverloadedHostIsATemporaryFailureAndSaysWhenToComeBack() {
    site.page(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          exchange.sendResponseHeaders(429, -1);
          exchange.close();
        });
    Failed failed = (Failed) fetch("/busy");
    assertThat(failed.kind()).isEqualTo(Kind.TEMPORARY);
    assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void aPageOverTheLimitIsCutOff() {
    site.html("/big", "x".repeat(MAX_BODY_BYTES + 1));
    assertFailed(fetch("/big"), Kind.LASTING, "fetch.too-large");
  }

  @Test
  void aSmallPageThatUnpacksToMoreThanTheLimitIsCutOff() {
    site.page(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (GZIPOutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            out.write(new byte[10 * MAX_BODY_BYTES]);
          }
        });
    assertFailed(fetch("/bomb"), Kind.LASTING, "fetch.too-large");
  }

  @Test
  void aSilentHostTimesOut() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    site.page("/slow", exchange -> await(end));
    try (PageFetcherCloser hasty = new PageFetcherCloser(fetcher(Duration.ofMillis(300)))) {
      assertFailed(hasty.fetcher().fetch(site.uri("/slow")), Kind.TEMPORARY, "fetch.timeout");
    } finally {
      end.countDown();
    }
  }

  @Test
  void aClosedPortIsATemporaryFailure() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    assertFailed(
        fetcher.fetch(URI.create("http://127.0.0.1:" + port + "/")),
        Kind.TEMPORARY,
        "fetch.connection");
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(site.uri(path));
  }

  private static void assertFailed(FetchResult result, Kind kind, String rule) {
    assertThat(result).isInstanceOf(Failed.class);
    assertThat(((Failed) result).rule()).as(result.toString()).isEqualTo(rule);
    assertThat(((Failed) result).kind()).isEqualTo(kind);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record PageFetcherCloser(PageFetcher fetcher) implements AutoCloseable {
    @Override
    public void close() {
      fetcher.close();
    }
  }

  private PageFetcher fetcher(Duration timeout) {
    FetchConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(FetchConfig.class)
            .withDefaultValues(
                Map.of(
                    "fihris.fetch.request-timeout",
                    timeout.toString(),
                    "fihris.fetch.max-body-bytes",
                    String.valueOf(MAX_BODY_BYTES),
                    "fihris.fetch.max-redirects",
                    "3",
                    "fihris.fetch.host-interval",
                    "0s"))
            .build()
            .getConfigMapping(FetchConfig.class);
    return new PageFetcher(
        vertx,
        config,
        new SimpleMeterRegistry(),
        // this machine is the internet, link-local addresses are our own network
        new AddressGuard(InetAddress::isLinkLocalAddress));
  }
}
