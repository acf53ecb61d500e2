package org.fihris.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pure: no Quarkus. */
class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTPS://News.Example/a|https://news.example/a",
        "https://news.example|https://news.example/",
        "https://news.example:443/a|https://news.example/a",
        "http://news.example:8080/a|http://news.example:8080/a",
        "https://news.example/a#comments|https://news.example/a",
        "https://news.example/a?utm_source=x&id=7&fbclid=y|https://news.example/a?id=7",
        "https://news.example/a?gclid=1|https://news.example/a",
        "https://news.example/أخبار|https://news.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"
      })
  void writesTheSamePageAlike(String address, String canonical) {
    assertThat(CanonicalUrl.of(address)).contains(URI.create(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "news", "ftp://a.example/x", "file:///etc/passwd", "http://", "https:///a"})
  void refusesWhatIsNoWebAddress(String address) {
    assertThat(CanonicalUrl.of(address)).isEmpty();
  }

  @Test
  void idsAreStable() {
    assertThat(ArticleIds.ofUrl(URI.create("https://news.example/a")))
        .matches("[0-9a-f]{32}")
        .isEqualTo(ArticleIds.ofUrl(URI.create("https://news.example/a")))
        .isNotEqualTo(ArticleIds.ofText("https://news.example/a"));
  }
}
