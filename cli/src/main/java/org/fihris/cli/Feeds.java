package org.fihris.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Feeds as sources of ingest-service. */
final class Feeds {

  private static final Duration POLL_TIMEOUT = Duration.ofMinutes(3);

  /** The root element of RSS 2.0, RSS 1.0 and Atom, after what may stand before it. */
  private static final Pattern FEED_ROOT =
      Pattern.compile(
          "^\\ufeff?\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>]*>\\s*)*"
              + "<(?:\\w+:)?(?:rss|rdf|feed)\\b",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final Http http;
  private final String ingestUrl;

  Feeds(Http http, String ingestUrl) {
    this.http = http;
    this.ingestUrl = ingestUrl;
  }

  /**
   * A source that was polled.
   *
   * @param outcome for people
   */
  record Polled(String id, String outcome) {}

  /**
   * Whether a feed is served there.
   *
   * @throws CliFailure if nothing is
   */
  static boolean isFeed(Http http, String url) {
    Http.Answer answer;
    try {
      answer = http.get(url);
    } catch (IllegalArgumentException e) {
      throw new CliFailure(url + ": is no address: " + e.getMessage(), e);
    }
    if (!answer.isOk()) {
      throw new CliFailure(url + ": answered with HTTP " + answer.status());
    }
    return isFeed(answer.text());
  }

  static boolean isFeed(String document) {
    return FEED_ROOT.matcher(document).find();
  }

  /**
   * Adds the feed if it is not a source yet, has it polled, and waits for the poll's end.
   *
   * @throws CliFailure if the feed is not taken, or not polled in time
   */
  Polled pollNow(String feedUrl) {
    Http.Answer added = http.postJson(ingestUrl + "/sources", Map.of("url", feedUrl));
    if (!added.isOk()) {
      throw new CliFailure(feedUrl + ": " + added.problem());
    }
    String id = added.body().path("id").asText();
    String before = added.body().path("lastPolledAt").asText("");
    Http.Answer due =
        http.post(ingestUrl + "/sources/" + id + "/poll", "application/json", new byte[0]);
    if (!due.isOk()) {
      throw new CliFailure(feedUrl + ": " + due.problem());
    }
    Instant deadline = Instant.now().plus(POLL_TIMEOUT);
    while (Instant.now().isBefore(deadline)) {
      JsonNode source = source(id);
      if (!source.path("lastPolledAt").asText("").equals(before)) {
        return outcome(feedUrl, id, source);
      }
      StackLauncher.pause();
    }
    throw new CliFailure(
        String.format(
            Locale.ROOT,
            "%s: was not polled within %d s; see GET %s/sources",
            feedUrl,
            POLL_TIMEOUT.toSeconds(),
            ingestUrl));
  }

  private static Polled outcome(String feedUrl, String id, JsonNode source) {
    String outcome = source.path("lastOutcome").asText("polled");
    if (source.path("failures").asInt() > 0) {
      throw new CliFailure(feedUrl + ": " + outcome + "; it stays a source and is tried again");
    }
    return new Polled(id, "source " + id + "  " + outcome);
  }

  private JsonNode source(String id) {
    for (JsonNode source : http.get(ingestUrl + "/sources").body()) {
      if (source.path("id").asText().equals(id)) {
        return source;
      }
    }
    throw new CliFailure("source " + id + " was removed meanwhile");
  }
}
