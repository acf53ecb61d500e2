package org.fihris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version=\"2.0\">",
        "\ufeff<?xml version=\"1.0\"?>\n<rss>",
        "<?xml version=\"1.0\"?><!-- made by\nhand --><feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?><rdf:RDF>",
      })
  void aFeedIsKnownByItsRoot(String document) {
    assertThat(Feeds.isFeed(document)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>&lt;rss&gt; <rss></body></html>",
        "<!-- <rss> --><html>",
        "",
        "rss",
        "<rssx>"
      })
  void anythingElseIsNoFeed(String document) {
    assertThat(Feeds.isFeed(document)).isFalse();
  }
}
