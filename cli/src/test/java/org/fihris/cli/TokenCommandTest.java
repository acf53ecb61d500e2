package org.fihris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

  @TempDir private Path project;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Main main;

  @BeforeEach
  void freshMain() {
    main = new Main(project, new PrintWriter(out), new PrintWriter(err));
  }

  private PublicKey publicKey() throws Exception {
    String pem = Files.readString(project.resolve(".fihris/editor-key.pub.pem"));
    byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
  }

  private JwtClaims checked(String token) throws Exception {
    return new JwtConsumerBuilder()
        .setVerificationKey(publicKey())
        .setRequireExpirationTime()
        .build()
        .processToClaims(token);
  }

  @Test
  void theTokenNamesAnEditorAndIsSignedByTheStacksKey() throws Exception {
    assertThat(main.execute("token", "--name", "ليلى")).isZero();

    JwtClaims claims = checked(out.toString().strip());
    assertThat(claims.getStringClaimValue("upn")).isEqualTo("ليلى");
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("editor");
    assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
        .isEqualTo(12 * 3600);
  }

  @Test
  void allTokensHaveOneKey() throws Exception {
    main.execute("token", "--name", "layla");
    PublicKey first = publicKey();
    main.execute("token", "--name", "omar", "--hours", "1");

    assertThat(publicKey()).isEqualTo(first);
    for (String token : out.toString().lines().toList()) {
      assertThat(checked(token).getStringClaimValue("upn")).isIn("layla", "omar");
    }
  }

  @Test
  void thePrivateKeyIsItsOwnersAlone() throws IOException {
    main.execute("token", "--name", "layla");

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(project.resolve(".fihris/editor-key.pem"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aTokenNeedsANameAndATime() {
    assertThat(main.execute("token")).isEqualTo(Main.USAGE);
    assertThat(main.execute("token", "--name", " ")).isEqualTo(Main.USAGE);
    assertThat(main.execute("token", "--name", "layla", "--hours", "0")).isEqualTo(Main.USAGE);
    assertThat(err.toString()).contains("--name", "--hours");
  }

  @Test
  void anUnreadableKeyIsNamed() throws IOException {
    main.execute("token", "--name", "layla");
    Files.writeString(project.resolve(".fihris/editor-key.pem"), "none");

    assertThat(main.execute("token", "--name", "layla")).isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("editor-key.pem cannot be read");
  }
}
