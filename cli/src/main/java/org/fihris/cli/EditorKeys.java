package org.fihris.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * The key pair of the local stack, with which editors' tokens are signed and checked. It is made at
 * first use and lies in the stack's data folder, the private key readable by its owner alone.
 */
final class EditorKeys {
  private static final String ALGORITHM = "RSA";
  private static final int KEY_BITS = 2048;
  private static final Base64.Encoder PEM_BODY = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final Path privateKey;
  private final Path publicKey;

  private EditorKeys(Path dataDir) {
    privateKey = dataDir.resolve("editor-key.pem");
    publicKey = dataDir.resolve("editor-key.pub.pem");
  }

  /**
   * The key pair of a data folder.
   *
   * @throws CliFailure if it cannot be written there
   */
  static EditorKeys in(Path dataDir) {
    EditorKeys keys = new EditorKeys(dataDir);
    if (!Files.exists(keys.privateKey) || !Files.exists(keys.publicKey)) {
      keys.create(dataDir);
    }
    return keys;
  }

  /** The file with the public key, PEM. */
  Path publicKey() {
    return publicKey;
  }

  /**
   * A signed JSON Web Token with the role {@code editor}.
   *
   * @param name the editor's name, as the log of corrections shows it
   * @param valid from now on, longer than zero
   * @throws CliFailure if the key cannot be read
   */
  String token(String name, Duration valid) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer("fihris-local-stack");
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setSubject(name);
    claims.setStringClaim("upn", name);
    claims.setStringListClaim("groups", "editor");
    claims.setIssuedAtToNow();
    NumericDate end = NumericDate.now();
    end.addSeconds(valid.toSeconds());
    claims.setExpirationTime(end);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setKey(readPrivateKey());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new CliFailure("the token cannot be signed: " + e.getMessage(), e);
    }
  }

  private PrivateKey readPrivateKey() {
    try {
      String pem = Files.readString(privateKey, StandardCharsets.US_ASCII);
      byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new CliFailure(
          privateKey + " cannot be read; remove it and start the stack again: " + e.getMessage(),
          e);
    }
  }

  private void create(Path dataDir) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(KEY_BITS);
      KeyPair pair = generator.generateKeyPair();
      Files.createDirectories(dataDir);
      write(publicKey, "PUBLIC KEY", pair.getPublic().getEncoded(), "rw-r--r--");
      write(privateKey, "PRIVATE KEY", pair.getPrivate().getEncoded(), "rw-------");
    } catch (IOException | GeneralSecurityException e) {
      throw new CliFailure("the key of editors cannot be made: " + e.getMessage(), e);
    }
  }

  private static void write(Path file, String label, byte[] key, String permissions)
      throws IOException {
    String pem =
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
            .formatted(label, PEM_BODY.encodeToString(key));
    Path half =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "editor-key",
            ".half",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(half, pem, StandardCharsets.US_ASCII);
    Files.setPosixFilePermissions(half, PosixFilePermissions.fromString(permissions));
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
