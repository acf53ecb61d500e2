package org.fihris.newsroom;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes under a path, answered with validators so that a client can ask conditionally (RFC 9110,
 * section 13).
 */
final class Served {
  private static final int NO_BODY = -1;

  private final byte[] bytes;
  private final String contentType;
  private final Instant modified;

  /** A strong validator, with its quotation marks. */
  private final String etag;

  /** Keeps the array; {@code modified} is cut to seconds, as the header is. */
  Served(byte[] bytes, String contentType, Instant modified) {
    this.bytes = bytes;
    this.contentType = contentType;
    this.modified = modified.truncatedTo(ChronoUnit.SECONDS);
    this.etag = etag(bytes);
  }

  /** Answers a GET or HEAD request; closing the exchange is the caller's. */
  void answer(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("ETag", etag);
    headers.set(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC)));
    if (isCurrent(exchange.getRequestHeaders())) {
      exchange.sendResponseHeaders(304, NO_BODY);
      return;
    }
    headers.set("Content-Type", contentType);
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(200, NO_BODY);
      return;
    }
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private boolean isCurrent(Headers request) {
    String known = request.getFirst("If-None-Match");
    if (known != null) {
      return known.equals("*")
          || Arrays.stream(known.split(",", -1)).map(String::strip).anyMatch(etag::equals);
    }
    String since = request.getFirst("If-Modified-Since");
    if (since == null) {
      return false;
    }
    try {
      return !modified.isAfter(
          OffsetDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException notADate) {
      return false; // RFC 9110, 13.1.3: an invalid date is ignored
    }
  }

  private static String etag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
