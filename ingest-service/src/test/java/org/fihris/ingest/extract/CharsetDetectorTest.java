package org.fihris.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Pure: no Quarkus. */
class CharsetDetectorTest {
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final String TEXT = "<p>وصل الوفد إلى العاصمة أمس</p>";

  @Test
  void theByteOrderMarkOutranksEverything() {
    assertThat(decode("\uFEFF" + TEXT, StandardCharsets.UTF_8, "text/html; charset=windows-1256"))
        .isEqualTo(TEXT);
  }

  @Test
  void theHeaderCounts() {
    assertThat(decode(TEXT, ARABIC, "text/html; charset=windows-1256")).isEqualTo(TEXT);
  }

  @Test
  void theMetaElementCounts() {
    String page = "<html><head><meta charset=\"windows-1256\"></head>" + TEXT;
    assertThat(decode(page, ARABIC, "text/html")).isEqualTo(page);
  }

  @Test
  void theOldMetaElementCounts() {
    String page =
        "<meta http-equiv='Content-Type' content='text/html; charset=windows-1256'>" + TEXT;
    assertThat(decode(page, ARABIC, null)).isEqualTo(page);
  }

  @Test
  void undeclaredLegacyBytesAreArabic() {
    assertThat(decode(TEXT, ARABIC, null)).isEqualTo(TEXT);
  }

  @Test
  void undeclaredUtf8IsUtf8() {
    assertThat(decode(TEXT, StandardCharsets.UTF_8, null)).isEqualTo(TEXT);
  }

  @Test
  void bytesThatAreUtf8OutrankALegacyDeclaration() {
    assertThat(decode(TEXT, StandardCharsets.UTF_8, "text/html; charset=windows-1256"))
        .isEqualTo(TEXT);
  }

  @Test
  void bytesThatAreNotUtf8OutrankThatDeclaration() {
    assertThat(decode(TEXT, ARABIC, "text/html; charset=utf-8")).isEqualTo(TEXT);
  }

  @Test
  void aServersLatin1IsNotBelievedOfArabic() {
    assertThat(decode(TEXT, ARABIC, "text/html; charset=ISO-8859-1")).isEqualTo(TEXT);
  }

  @Test
  void latin1IsBelievedOfLatinText() {
    String french = "<p>Le président est arrivé dans la capitale</p>";
    assertThat(decode(french, StandardCharsets.ISO_8859_1, "text/html; charset=ISO-8859-1"))
        .isEqualTo(french);
  }

  @Test
  void anUnknownCharsetIsPassedOver() {
    assertThat(decode(TEXT, StandardCharsets.UTF_8, "text/html; charset=klingon")).isEqualTo(TEXT);
  }

  private static String decode(String text, Charset charset, String contentType) {
    return CharsetDetector.decode(text.getBytes(charset), contentType);
  }
}
