package org.fihris.ingest.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a host's robots.txt lets us read (RFC 9309): the group that names us, or else the one for
 * {@code *}; among its rules the longest that matches, and Allow before Disallow of equal length.
 */
final class RobotsRules {
  /** Everything may be read: there is no robots.txt. */
  static final RobotsRules ALLOW_ALL = new RobotsRules(List.of(), Optional.empty());

  private static final int MAX_RULES = 2_000;

  private final List<Rule> rules;
  private final Optional<Duration> crawlDelay;

  private record Rule(boolean allow, int length, Pattern path) {}

  private RobotsRules(List<Rule> rules, Optional<Duration> crawlDelay) {
    this.rules = List.copyOf(rules);
    this.crawlDelay = crawlDelay;
  }

  /**
   * Reads a robots.txt. Lines that are no rules are passed over, as the RFC asks.
   *
   * @param product our product token, e.g. {@code fihris}; case does not matter
   */
  static RobotsRules parse(String text, String product) {
    Group ours = new Group();
    Group everybody = new Group();
    List<Group> current = new ArrayList<>();
    boolean namesBefore = false;
    for (String raw : text.lines().toList()) {
      String line = raw.replaceFirst("#.*", "").strip();
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        if (!namesBefore) {
          current.clear();
        }
        namesBefore = true;
        if (value.equals("*")) {
          current.add(everybody);
        } else if (value.equalsIgnoreCase(product)) {
          ours.named = true;
          current.add(ours);
        }
        continue;
      }
      namesBefore = false;
      current.forEach(group -> group.add(key, value));
    }
    Group chosen = ours.named ? ours : everybody;
    return new RobotsRules(chosen.rules, chosen.crawlDelay);
  }

  /**
   * Whether a page may be read.
   *
   * @param pathAndQuery percent-encoded, beginning with a stroke
   */
  boolean allows(String pathAndQuery) {
    boolean allowed = true;
    int longest = -1;
    for (Rule rule : rules) {
      boolean stronger = rule.length() > longest || (rule.length() == longest && rule.allow());
      if (stronger && rule.path().matcher(pathAndQuery).lookingAt()) {
        longest = rule.length();
        allowed = rule.allow();
      }
    }
    return allowed;
  }

  /** The pause that the host asks for between two requests. */
  Optional<Duration> crawlDelay() {
    return crawlDelay;
  }

  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private boolean named;
    private Optional<Duration> crawlDelay = Optional.empty();

    void add(String key, String value) {
      boolean rule = key.equals("allow") || key.equals("disallow");
      if (rule && !value.isEmpty() && rules.size() < MAX_RULES) {
        rules.add(new Rule(key.equals("allow"), value.length(), path(value)));
      } else if (key.equals("crawl-delay") && value.matches("\\d{1,4}(\\.\\d{1,3})?")) {
        crawlDelay = Optional.of(Duration.ofMillis((long) (1000 * Double.parseDouble(value))));
      }
    }

    private static Pattern path(String value) {
      boolean toEnd = value.endsWith("$");
      String pattern = toEnd ? value.substring(0, value.length() - 1) : value;
      StringBuilder regex = new StringBuilder();
      for (String literal : pattern.replaceAll("\\*+", "*").split("\\*", -1)) {
        regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(literal));
      }
      return Pattern.compile(toEnd ? regex + "$" : regex.toString());
    }
  }
}
