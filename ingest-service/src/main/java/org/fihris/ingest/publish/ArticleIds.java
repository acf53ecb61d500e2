package org.fihris.ingest.publish;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids of articles: the first 128 bits of SHA-256 over length-prefixed parts, so that no two
 * different lists of parts are written alike.
 */
public final class ArticleIds {
  private static final int ID_BYTES = 16;

  private ArticleIds() {}

  /**
   * The id of the article at an address.
   *
   * @param canonicalUrl as {@link CanonicalUrl} writes it
   */
  public static String ofUrl(URI canonicalUrl) {
    return id("url", canonicalUrl.toString());
  }

  /** The id of an article without an address. */
  public static String ofText(String canonicalText) {
    return id("text", canonicalText);
  }

  private static String id(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
