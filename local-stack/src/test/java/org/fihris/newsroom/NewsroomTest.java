package org.fihris.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class NewsroomTest {
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9-]+)");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.start(0);
  }

  @AfterAll
  static void close() {
    newsroom.close();
  }

  @Test
  void everyFeedLinkAnswers() throws Exception {
    List<String> paths = new ArrayList<>();
    for (Element item : items()) {
      URI link = URI.create(text(item, "link"));
      assertThat(get(link).statusCode()).as(link.toString()).isEqualTo(200);
      paths.add(link.getPath());
    }

    assertThat(paths)
        .hasSizeGreaterThanOrEqualTo(14)
        .containsExactlyInAnyOrderElementsOf(
            newsroom.pageUris().stream().map(URI::getPath).toList());
  }

  @Test
  void feedEntriesHaveUniqueGuidsAndRealDatesNewestFirst() throws Exception {
    Set<String> guids = new HashSet<>();
    List<OffsetDateTime> dates = new ArrayList<>();
    for (Element item : items()) {
      guids.add(text(item, "guid"));
      dates.add(OffsetDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME));
    }

    assertThat(guids).hasSameSizeAs(dates);
    assertThat(dates).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void feedLinksWithTrackingParametersAreEscaped() throws Exception {
    assertThat(new String(get(newsroom.feedUri()).body(), StandardCharsets.UTF_8))
        .contains("?utm_source=rss&amp;utm_medium=feed");
  }

  @Test
  void everyPageDecodesByTheCharsetItDeclares() throws Exception {
    for (URI page : newsroom.pageUris()) {
      assertThat(decoded(get(page))).as(page.toString()).contains("<html dir=\"rtl\" lang=\"ar\">");
    }
  }

  @Test
  void twoPagesAreWindows1256AndSaySoInOnePlaceOnly() throws Exception {
    HttpResponse<byte[]> byMeta = get(uri("/jisr/article.php/1187"));
    HttpResponse<byte[]> byHeader = get(uri("/jisr/article.php/1342"));

    assertThat(byMeta.headers().firstValue("Content-Type")).hasValue("text/html");
    assertThat(ascii(byMeta)).contains("charset=windows-1256");
    assertThat(byHeader.headers().firstValue("Content-Type"))
        .hasValue("text/html; charset=windows-1256");
    assertThat(ascii(byHeader)).doesNotContain("charset=");
  }

  @Test
  void goldStandsInItsPageInReadingOrder() throws Exception {
    for (URI page : newsroom.articleUris()) {
      Gold gold = Newsroom.gold(page.getPath());
      String html = decoded(get(page));

      int from = html.indexOf("<body");
      for (String paragraph : gold.paragraphs()) {
        int at = html.indexOf(paragraph.replace("&", "&amp;").replace("\"", "&quot;"), from);
        assertThat(at).as(page + ": " + paragraph).isPositive();
        from = at;
      }
      assertThat(html).contains(gold.title()).contains(gold.outlet());
    }
  }

  @Test
  void goldDatesAreTheFeedsDates() throws Exception {
    for (Element item : items()) {
      String path = URI.create(text(item, "link")).getPath();
      if (!path.equals("/riwaq/videos")) {
        assertThat(Newsroom.gold(path).published())
            .isEqualTo(
                OffsetDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
      }
    }
  }

  @Test
  void theSectionPageIsListedButIsNoArticle() {
    assertThat(newsroom.articleCount()).isEqualTo(newsroom.pageUris().size() - 1);
    assertThat(newsroom.pageUris()).contains(uri("/riwaq/videos"));
    assertThatThrownBy(() -> Newsroom.gold("/riwaq/videos"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/riwaq/videos");
  }

  @Test
  void storiesAreAsLongAsRealOnes() {
    for (URI page : newsroom.articleUris()) {
      assertThat(words(Newsroom.gold(page.getPath()))).as(page.toString()).hasSizeBetween(150, 450);
    }
  }

  @Test
  void oneStoryIsANearCopyOfAnother() {
    List<String> original = words(Newsroom.gold("/dafater/politics/3-2017-12-15-geneva"));
    List<String> copy = words(Newsroom.gold("/jisr/article.php/1266"));

    assertThat(copy).isNotEqualTo(original);
    List<String> shared = new ArrayList<>(original);
    shared.retainAll(new HashSet<>(copy));
    assertThat(shared.size()).isGreaterThan(original.size() * 95 / 100);
  }

  @Test
  void twoOutletsCountTheSameBlastDifferently() {
    assertThat(Newsroom.gold("/sanabel/2017/11/azaz-market").title()).contains("14");
    assertThat(Newsroom.gold("/riwaq/news/azaz-car-bomb-5521").title()).contains("9");
  }

  @Test
  void aKnownEtagIsAnsweredWithoutABody() throws Exception {
    URI page = newsroom.articleUris().get(0);
    String etag = get(page).headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> again = get(page, "If-None-Match", etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get(page, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
  }

  @Test
  void anUnmodifiedPageIsAnsweredWithoutABody() throws Exception {
    URI page = newsroom.articleUris().get(0);
    String modified = get(page).headers().firstValue("Last-Modified").orElseThrow();

    assertThat(get(page, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    assertThat(get(page, "If-Modified-Since", "Sat, 1 Jan 2000 00:00:00 GMT").statusCode())
        .isEqualTo(200);
    assertThat(get(page, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
  }

  @Test
  void robotsMayReadEverything() throws Exception {
    assertThat(ascii(get(uri("/robots.txt")))).isEqualTo("User-agent: *\nAllow: /\n");
  }

  @Test
  void anUnknownPathIsNotFound() throws Exception {
    assertThat(get(uri("/sanabel/nothing")).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyReadingIsAllowed() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(newsroom.feedUri())
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();

    assertThat(CLIENT.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
  }

  @Test
  void aTakenPortIsNamed() {
    assertThatThrownBy(() -> Newsroom.start(newsroom.port()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1:" + newsroom.port());
  }

  @Test
  void aStoryWithoutATitleIsRefusedByName() {
    assertThatThrownBy(
            () ->
                Story.parse(
                    "untitled",
                    "outlet: jisr\npath: /jisr/1\npublished: 2018-01-01T00:00:00Z\n\nنص\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("untitled")
        .hasMessageContaining("title");
  }

  private static List<Element> items() throws Exception {
    Document feed =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(get(newsroom.feedUri()).body()));
    NodeList nodes = feed.getElementsByTagName("item");
    List<Element> items = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      items.add((Element) nodes.item(i));
    }
    return items;
  }

  private static String text(Element item, String name) {
    return item.getElementsByTagName(name).item(0).getTextContent();
  }

  private static URI uri(String path) {
    return newsroom.feedUri().resolve(path);
  }

  private static HttpResponse<byte[]> get(URI uri, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** Strict: bytes that the declared charset does not allow throw. */
  private static String decoded(HttpResponse<byte[]> page) throws Exception {
    Charset charset =
        page.headers()
            .firstValue("Content-Type")
            .flatMap(NewsroomTest::charset)
            .or(() -> charset(ascii(page)))
            .orElseThrow();
    return charset.newDecoder().decode(ByteBuffer.wrap(page.body())).toString();
  }

  private static Optional<Charset> charset(String declaration) {
    Matcher matcher = CHARSET.matcher(declaration);
    return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
  }

  private static String ascii(HttpResponse<byte[]> page) {
    return new String(page.body(), StandardCharsets.US_ASCII);
  }

  private static List<String> words(Gold gold) {
    return List.of(String.join(" ", gold.paragraphs()).split("\\s+"));
  }
}
