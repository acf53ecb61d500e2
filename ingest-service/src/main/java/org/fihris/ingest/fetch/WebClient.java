package org.fihris.ingest.fetch;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fihris.ingest.fetch.FetchResult.Validators;
import org.jspecify.annotations.Nullable;

/**
 * One GET to one resolved address, bounded in time and size, redirects not followed. Blocks: call
 * it on a worker thread.
 */
final class WebClient implements AutoCloseable {
  private final Vertx vertx;
  private final HttpClient http;
  private final FetchConfig config;

  WebClient(Vertx vertx, FetchConfig config) {
    this.vertx = vertx;
    this.config = config;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAlive(false)
                .setMaxPoolSize(32)
                .setDecompressionSupported(true));
  }

  /** What came back. */
  sealed interface Answer {
    /** Any HTTP answer, read to its end. */
    record Response(int status, Buffer body, MultiMap headers) implements Answer {
      @Nullable String header(CharSequence name) {
        return headers.get(name);
      }
    }

    /** The body passed the limit; the connection was cut. */
    record TooLarge() implements Answer {}

    /** No answer in time. */
    record TimedOut() implements Answer {}

    /** The connection failed. */
    record Broken(String reason) implements Answer {}
  }

  Answer get(URI uri, InetAddress address, Validators validators) {
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setHost(uri.getHost())
            .setPort(port)
            .setSsl(tls)
            // the checked address, whatever the name resolves to by now
            .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
            .setURI(pathAndQuery(uri))
            .setTimeout(config.requestTimeout().toMillis())
            .putHeader(HttpHeaders.USER_AGENT, config.userAgent())
            .putHeader(
                HttpHeaders.ACCEPT,
                "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
                    + "application/xml;q=0.9,*/*;q=0.5")
            .putHeader(HttpHeaders.ACCEPT_LANGUAGE, "ar,*;q=0.5");
    if (validators.etag() != null) {
      options.putHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
    }
    if (validators.lastModified() != null) {
      options.putHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
    }
    return await(options);
  }

  static String pathAndQuery(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private Answer await(RequestOptions options) {
    RequestHolder holder = new RequestHolder();
    Promise<Answer> answer = Promise.promise();
    // on one event loop, so that the body cannot end before anybody listens to it
    vertx
        .getOrCreateContext()
        .runOnContext(
            start ->
                http.request(options)
                    .compose(
                        request -> {
                          holder.request = request;
                          return request.send();
                        })
                    .compose(this::read)
                    .onComplete(answer));
    try {
      return answer
          .future()
          .toCompletionStage()
          .toCompletableFuture()
          .get(config.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      holder.reset();
      return new Answer.TimedOut();
    } catch (ExecutionException e) {
      return failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      holder.reset();
      return new Answer.Broken("interrupted");
    }
  }

  private static Answer failure(@Nullable Throwable cause) {
    String name = cause == null ? "" : cause.getClass().getSimpleName();
    boolean timeout = name.contains("Timeout");
    return timeout ? new Answer.TimedOut() : new Answer.Broken(String.valueOf(cause));
  }

  private Future<Answer> read(HttpClientResponse response) {
    Promise<Answer> answer = Promise.promise();
    Buffer body = Buffer.buffer();
    response.exceptionHandler(answer::tryFail);
    response.handler(
        chunk -> {
          if (body.length() + chunk.length() > config.maxBodyBytes()) {
            if (answer.tryComplete(new Answer.TooLarge())) {
              response.request().reset();
            }
            return;
          }
          body.appendBuffer(chunk);
        });
    response.endHandler(
        end ->
            answer.tryComplete(
                new Answer.Response(response.statusCode(), body, response.headers())));
    return answer.future();
  }

  @Override
  public void close() {
    http.close();
  }

  private static final class RequestHolder {
    private volatile @Nullable HttpClientRequest request;

    void reset() {
      HttpClientRequest open = request;
      if (open != null) {
        open.reset();
      }
    }
  }
}
