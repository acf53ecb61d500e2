package org.fihris.newsroom;

import static java.util.Comparator.naturalOrder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The demo newsroom: an HTTP server on 127.0.0.1 with one feed ({@code /rss.xml}), the article
 * pages it lists, and one listed page that is not an article.
 *
 * <p>Everything is rendered once, at start; the accessors may be called from any thread.
 */
public final class Newsroom implements AutoCloseable {
  private static final String FEED_PATH = "/rss.xml";
  private static final String VIDEOS_PATH = "/riwaq/videos";
  private static final OffsetDateTime VIDEOS_AT = OffsetDateTime.parse("2018-07-07T08:00:00+03:00");

  /** Enough for a crawler with a connection per outlet. */
  private static final int THREADS = 4;

  private static final int SYSTEM_BACKLOG = 0;
  private static final int AT_ONCE = 0;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Newsroom::daemon);
  private final URI origin;
  private final List<Story> stories = Story.all();
  private final Map<String, Served> served;

  private Newsroom(HttpServer server) {
    this.server = server;
    this.origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    this.served = render();
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Renders everything and serves it until {@link #close()}.
   *
   * @param port a TCP port of 127.0.0.1; 0 takes any free one
   * @throws IOException if the port cannot be bound, naming it
   */
  public static Newsroom start(int port) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    try {
      return new Newsroom(HttpServer.create(address, SYSTEM_BACKLOG));
    } catch (BindException e) {
      throw new IOException(
          "the newsroom cannot listen on 127.0.0.1:"
              + port
              + ": "
              + e.getMessage()
              + "; choose another port, or 0 for any free one",
          e);
    }
  }

  /**
   * The gold of an article page.
   *
   * @param path the page's path, e.g. {@code URI.getPath()} of one of {@link #pageUris()}
   * @throws IllegalArgumentException if no article stands under that path
   */
  public static Gold gold(String path) {
    return Story.all().stream()
        .filter(story -> story.path().equals(path))
        .findFirst()
        .map(Story::gold)
        .orElseThrow(() -> new IllegalArgumentException("no article stands under " + path));
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public URI feedUri() {
    return origin.resolve(FEED_PATH);
  }

  /** Canonical addresses of the article pages, without what the feed adds for tracking. */
  public List<URI> articleUris() {
    return stories.stream().map(story -> origin.resolve(story.path())).toList();
  }

  /** Every page that the feed lists: the articles, and the section page that is not an article. */
  public List<URI> pageUris() {
    List<URI> pages = new ArrayList<>(articleUris());
    pages.add(origin.resolve(VIDEOS_PATH));
    return List.copyOf(pages);
  }

  /** How many pages are articles; the near copy counts. */
  public int articleCount() {
    return stories.size();
  }

  /** Stops at once; requests being answered are cut. */
  @Override
  public void close() {
    server.stop(AT_ONCE);
    threads.shutdownNow();
  }

  private Map<String, Served> render() {
    Map<String, Served> byPath = new LinkedHashMap<>();
    List<Feed.Item> items = new ArrayList<>();
    for (Story story : stories) {
      byPath.put(story.path(), page(story));
      items.add(
          new Feed.Item(
              origin.resolve(story.path() + story.outlet().feedQuery()),
              "newsroom:" + story.path(),
              story.title(),
              story.blocks().get(0).text(),
              story.published(),
              story.outlet().displayName()));
    }
    byPath.put(VIDEOS_PATH, html(Layout.videos(), VIDEOS_AT.toInstant()));
    items.add(
        new Feed.Item(
            origin.resolve(VIDEOS_PATH),
            "newsroom:" + VIDEOS_PATH,
            "فيديو رواق 24",
            "أحدث المقاطع المصورة",
            VIDEOS_AT,
            Outlet.RIWAQ.displayName()));
    Instant newest =
        items.stream().map(Feed.Item::published).max(naturalOrder()).orElseThrow().toInstant();
    byPath.put(
        FEED_PATH,
        new Served(
            Feed.write(feedUri(), origin.resolve("/"), items),
            "application/rss+xml; charset=utf-8",
            newest));
    byPath.put("/", html(Layout.index(stories), newest));
    byPath.put(
        "/robots.txt", plain("User-agent: *\nAllow: /\n", "text/plain; charset=utf-8", newest));
    byPath.put("/photo.svg", plain(Resources.text("photo.svg"), "image/svg+xml", newest));
    return Map.copyOf(byPath);
  }

  private Served page(Story story) {
    String html = Layout.page(story, origin.resolve(story.path()), stories);
    return new Served(
        encode(story, html),
        story.declaredBy() == Story.DeclaredBy.META
            ? "text/html"
            : "text/html; charset=" + story.charset().name(),
        story.published().toInstant());
  }

  /** Strict: a letter that the charset lacks must not become a question mark in silence. */
  private static byte[] encode(Story story, String html) {
    Charset charset = story.charset();
    try {
      ByteBuffer buffer = charset.newEncoder().encode(CharBuffer.wrap(html));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          story.path() + " has a character that " + charset + " lacks; respell it", e);
    }
  }

  private static Served html(String html, Instant modified) {
    return plain(html, "text/html; charset=utf-8", modified);
  }

  private static Served plain(String text, String contentType, Instant modified) {
    return new Served(text.getBytes(StandardCharsets.UTF_8), contentType, modified);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Served found = served.get(exchange.getRequestURI().getPath());
      if (found == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      found.answer(exchange);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "newsroom");
    thread.setDaemon(true);
    return thread;
  }
}
