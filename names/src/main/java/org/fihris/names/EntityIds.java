package org.fihris.names;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fihris.contracts.EntityType;

/**
 * What identifies an entity in every article: {@code e-} and the first 16 hexadecimal digits of the
 * SHA-256 of its key.
 */
public final class EntityIds {
  private static final int ID_BYTES = 8;

  private EntityIds() {}

  /** The id of an entity of the lexicon. */
  public static String ofLexicon(String key) {
    return hash("lexicon\n" + key);
  }

  /** The id of a name that the lexicon does not know. */
  public static String ofUnknown(EntityType type, String spellingKey) {
    // No separator can be forged: the type's name holds no line feed.
    return hash(type + "\n" + spellingKey);
  }

  /** The id of all forms of the adjective of a country, given as ISO 3166-1 alpha-2 code. */
  static String ofNationality(String country) {
    return hash("nationality\n" + country);
  }

  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "e-" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
