package org.fihris.e2e;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Somebody who may correct entities.
 *
 * @param name as the log of corrections shows it
 */
record Editor(String name) {
  private static final KeyPair KEYS = newKeys();
  private static final int VALID_MINUTES = 60;

  /** What query-service checks tokens with. */
  static String publicKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
  }

  /** A token for the header {@code Authorization}. */
  String token() {
    JwtClaims claims = new JwtClaims();
    claims.setStringClaim("upn", name);
    claims.setStringListClaim("groups", "editor");
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(VALID_MINUTES);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setKey(KEYS.getPrivate());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
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
