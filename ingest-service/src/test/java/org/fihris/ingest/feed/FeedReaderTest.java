package org.fihris.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.fihris.ingest.feed.FeedResult.Feed;
import org.fihris.ingest.feed.FeedResult.NotAFeed;
import org.junit.jupiter.api.Test;

/** Pure: no Quarkus. */
class FeedReaderTest {
  private static final URI BASE = URI.create("https://news.example/feeds/rss.xml");
  private final FeedReader reader = new FeedReader();

  @Test
  void readsRss() {
    Feed feed =
        feed(
            rss(
                "<item><title>خبر</title><link>https://news.example/1</link>"
                    + "<pubDate>Thu, 05 Jul 2018 09:30:00 GMT</pubDate></item>"));
    assertThat(feed.title()).isEqualTo("الصحيفة");
    assertThat(feed.entries())
        .containsExactly(
            new FeedEntry(
                URI.create("https://news.example/1"),
                "خبر",
                Instant.parse("2018-07-05T09:30:00Z"),
                null));
  }

  @Test
  void readsAtom() {
    Feed feed =
        feed(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>الصحيفة</title><entry><title>خبر</title>"
                + "<link href='/2'/><updated>2018-07-05T09:30:00Z</updated></entry></feed>");
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.entries().get(0).link()).isEqualTo(URI.create("https://news.example/2"));
    assertThat(feed.entries().get(0).version()).isEqualTo("2018-07-05T09:30:00Z");
  }

  @Test
  void aPermalinkGuidStandsInForTheLink() {
    Feed feed = feed(rss("<item><guid>https://news.example/3</guid></item>"));
    assertThat(feed.entries().get(0).link()).isEqualTo(URI.create("https://news.example/3"));
  }

  @Test
  void anItemWithoutAnAddressIsSkippedAndCounted() {
    Feed feed =
        feed(
            rss(
                "<item><title>بلا رابط</title></item>"
                    + "<item><link>https://news.example/4</link></item>"));
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.skipped()).isEqualTo(1);
  }

  @Test
  void aLinkListedTwiceIsOneEntry() {
    String item = "<item><link>https://news.example/5</link></item>";
    assertThat(feed(rss(item + item)).entries()).hasSize(1);
  }

  @Test
  void theDeclaredCharsetCounts() {
    String xml =
        "<?xml version='1.0' encoding='windows-1256'?>"
            + rss("<item><title>خبر</title><link>https://news.example/6</link></item>");
    Feed feed = (Feed) reader.read(xml.getBytes(Charset.forName("windows-1256")), "text/xml", BASE);
    assertThat(feed.entries().get(0).title()).isEqualTo("خبر");
  }

  @Test
  void aPageIsNoFeed() {
    FeedResult result =
        reader.read(
            "<html><body>خبر</body></html>".getBytes(StandardCharsets.UTF_8), "text/html", BASE);
    assertThat(((NotAFeed) result).detail()).contains(BASE.toString());
  }

  @Test
  void externalEntitiesAreRefused() {
    String xml =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + rss("<item><title>&x;</title><link>https://news.example/7</link></item>");
    assertThat(reader.read(xml.getBytes(StandardCharsets.UTF_8), null, BASE))
        .isInstanceOf(NotAFeed.class);
  }

  private Feed feed(String xml) {
    return (Feed) reader.read(xml.getBytes(StandardCharsets.UTF_8), "application/xml", BASE);
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>الصحيفة</title>" + items + "</channel></rss>";
  }
}
