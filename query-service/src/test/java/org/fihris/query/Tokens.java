package org.fihris.query;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/** Signs tokens with the key that the service under test checks them with. */
public final class Tokens {
  private static final KeyPair KEYS = newKeys();

  private Tokens() {}

  static String publicKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
  }

  /** A token of an editor. */
  public static String editor(String name) {
    return Jwt.upn(name).groups("editor").sign(KEYS.getPrivate());
  }

  /** A token of somebody without the role. */
  public static String reader(String name) {
    return Jwt.upn(name).groups("reader").sign(KEYS.getPrivate());
  }

  /** An editor's token that has expired. */
  public static String expired(String name) {
    return Jwt.upn(name)
        .groups("editor")
        .issuedAt(Instant.now().minusSeconds(7200))
        .expiresAt(Instant.now().minusSeconds(3600))
        .sign(KEYS.getPrivate());
  }

  /** An editor's token that another key signed. */
  public static String forged(String name) {
    return Jwt.upn(name).groups("editor").sign(newKeys().getPrivate());
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
