package org.fihris.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on a free loopback port whose pages the test sets. */
public final class LoopbackSite implements AutoCloseable {

  /** What to answer to a request. */
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  public LoopbackSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestURI().toString());
          pages
              .getOrDefault(exchange.getRequestURI().getPath(), send(404, "text/plain", "-"))
              .answer(exchange);
        });
    server.start();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public LoopbackSite page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  public LoopbackSite html(String path, String html) {
    return page(path, send(200, "text/html; charset=utf-8", html));
  }

  public LoopbackSite rss(String path, String... links) {
    StringBuilder items = new StringBuilder();
    for (String link : links) {
      items
          .append("<item><link>")
          .append(uri(link))
          .append("</link>")
          .append("<pubDate>Thu, 05 Jul 2018 09:30:00 GMT</pubDate></item>");
    }
    return page(
        path,
        send(
            200,
            "application/rss+xml",
            "<rss version='2.0'><channel><title>الصحيفة</title>" + items + "</channel></rss>"));
  }

  /** The paths that were asked for, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  public static Page send(int status, String contentType, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", contentType);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    };
  }

  public static Page redirect(String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
