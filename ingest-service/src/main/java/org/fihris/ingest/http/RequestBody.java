package org.fihris.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads request bodies within a limit, and as UTF-8 without repairing it. */
public final class RequestBody {
  private static final int CHUNK_BYTES = 64 * 1024;

  private RequestBody() {}

  /**
   * Reads a whole body. A body over the limit is read to its end and thrown away, so that its
   * sender gets the answer instead of a reset connection.
   *
   * @param maxBytes inclusive
   * @throws ProblemException 400 for an empty body or one that broke off, 413 for one over the
   *     limit
   */
  public static byte[] read(InputStream body, long maxBytes) {
    try {
      byte[] read = body.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
      if (read.length > maxBytes) {
        long total = read.length + drain(body);
        throw ProblemException.tooLarge(
            "body.too-large",
            "the body has " + total + " bytes, the limit is " + maxBytes,
            "split the batch, or raise fihris.articles.max-body-bytes");
      }
      if (read.length == 0) {
        throw ProblemException.badRequest(
            "body.empty", "the body is empty", "send an article as text, HTML or JSON");
      }
      return read;
    } catch (IOException e) {
      throw ProblemException.badRequest(
          "body.incomplete", "the body broke off: " + e.getMessage(), "send it again, whole");
    }
  }

  private static long drain(InputStream body) throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    long drained = 0;
    for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
      drained += read;
    }
    return drained;
  }

  /**
   * Decodes UTF-8; a leading byte order mark is dropped.
   *
   * @throws ProblemException 400 that names the offset of the first byte that is not UTF-8
   */
  public static String utf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw ProblemException.badRequest(
          "body.utf8",
          "the body is not UTF-8: byte " + in.position() + " (counted from 0) breaks it",
          "convert the body to UTF-8; HTML may be sent as text/html in its own charset");
    }
    out.flip();
    String text = out.toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
