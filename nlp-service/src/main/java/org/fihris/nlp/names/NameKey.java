package org.fihris.nlp.names;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fihris.arabic.SearchNormalizer;
import org.fihris.contracts.EntityType;
import org.fihris.names.NameInText;

/**
 * What identifies an entity in every article: its type and its name's search form.
 *
 * @param type what is named
 * @param searchForm the name as it is looked up; the surface itself where normalising leaves
 *     nothing of it
 */
record NameKey(EntityType type, String searchForm) {
  private static final int ID_BYTES = 8;

  static NameKey of(NameInText name) {
    return new NameKey(name.type(), searchForm(name.surface()));
  }

  static String searchForm(String surface) {
    String form = SearchNormalizer.searchForm(surface).strip();
    return form.isEmpty() ? surface : form;
  }

  /** {@code e-} and the first 16 hexadecimal digits of the SHA-256 of the key. */
  String entityId() {
    // No separator can be forged: the type's name holds no line feed.
    byte[] key = (type + "\n" + searchForm).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return "e-" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  String lastWord() {
    return searchForm.substring(searchForm.lastIndexOf(' ') + 1);
  }

  boolean isOneWord() {
    return searchForm.indexOf(' ') < 0;
  }
}
