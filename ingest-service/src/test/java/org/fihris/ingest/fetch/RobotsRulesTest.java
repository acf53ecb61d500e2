package org.fihris.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pure: no Quarkus. */
class RobotsRulesTest {

  @Test
  void theGroupThatNamesUsOutranksTheOneForEverybody() {
    RobotsRules rules =
        parse("User-agent: *\nDisallow: /\n\nUser-agent: Fihris\nDisallow: /private");
    assertThat(rules.allows("/news/1")).isTrue();
    assertThat(rules.allows("/private/1")).isFalse();
  }

  @Test
  void theLongestRuleWinsAndAllowWinsATie() {
    RobotsRules rules =
        parse("User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /x\nAllow: /x");
    assertThat(rules.allows("/news/1")).isFalse();
    assertThat(rules.allows("/news/open/1")).isTrue();
    assertThat(rules.allows("/x")).isTrue();
  }

  @Test
  void wildcardsAndTheEndMarkCount() {
    RobotsRules rules = parse("User-agent: *\nDisallow: /*.pdf$\nDisallow: /*/print");
    assertThat(rules.allows("/a/b.pdf")).isFalse();
    assertThat(rules.allows("/a/b.pdf?x=1")).isTrue();
    assertThat(rules.allows("/a/print")).isFalse();
  }

  @Test
  void anEmptyDisallowForbidsNothing() {
    assertThat(parse("User-agent: *\nDisallow:").allows("/")).isTrue();
  }

  @Test
  void oneGroupMayHaveSeveralNames() {
    assertThat(parse("User-agent: other\nUser-agent: fihris\nDisallow: /").allows("/a")).isFalse();
  }

  @Test
  void otherRobotsRulesAreNotOurs() {
    assertThat(parse("User-agent: other\nDisallow: /").allows("/a")).isTrue();
  }

  @Test
  void readsTheCrawlDelay() {
    assertThat(parse("User-agent: *\nCrawl-delay: 2.5").crawlDelay())
        .contains(Duration.ofMillis(2500));
  }

  @Test
  void passesOverWhatIsNoRule() {
    assertThat(parse("<html>\nno colon\n: \nUser-agent: *\n# x\nDisallow: /a # b").allows("/a"))
        .isFalse();
  }

  private static RobotsRules parse(String text) {
    return RobotsRules.parse(text, "fihris");
  }
}
