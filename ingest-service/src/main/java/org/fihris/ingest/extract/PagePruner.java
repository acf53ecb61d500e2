package org.fihris.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Cuts from a page what is never article text: scripts, navigation, hidden parts, and the blocks
 * that pages themselves call share bar, related links, comments, caption, cookie banner and the
 * like.
 *
 * <p>The names are those that were met on Arabic and international news sites. A block is spared
 * however it is called when it holds more than {@value #LION_SHARE} of the page's paragraphs: some
 * sites call everything a widget.
 */
final class PagePruner {
  private static final double LION_SHARE = 0.4;
  private static final int MIN_CARDS = 4;
  private static final int MAX_CARD_LENGTH = 400;
  private static final int MAX_CAPTION_LENGTH = 150;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟…:]['\"»”)]*\\s*$");

  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, embed, svg, canvas, nav, button, input,"
          + " select, textarea, dialog, menu, map, audio, video, figcaption, aside, footer,"
          + " [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=search], [role=dialog], [role=alert], [role=menu],"
          + " [role=tablist], [role=toolbar]";

  private static final Pattern INVISIBLE =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  private static final Pattern UNWANTED_NAME =
      Pattern.compile(
          "comment|disqus|discuss|share|sharing|social|related|recommend|sidebar|side-bar|promo"
              + "|newsletter|subscri|breadcrumb|cookie|consent|gdpr|caption|sponsor|advert"
              + "|\\bads?\\b|[-_]ads?\\b|\\bads?[-_]|ad-?slot|\\bdfp\\b|popup|pop-up|modal|overlay"
              + "|footer|\\bnav\\b|navbar|navigation|[-_]nav\\b|\\bnav[-_]|\\bmenu|[-_]menu|outbrain|taboola|trending"
              + "|most-?(read|popular|viewed)|popular-?(posts|stories|news)|more-?(news|stories|from|on)"
              + "|read-?(more|also|next)|also-?read|see-?also|you-?may|next-?(article|story|post)"
              + "|author-?(bio|box|info)|about-?author|byline|time-?stamp|toolbar|article-?tools|story-?tools"
              + "|pagination|pager\\b|log-?in|sign-?(in|up)|paywall|skip-?(link|to)|screen-?reader|sr-only"
              + "|visually-?hidden|\\btags?\\b|[-_]tags?\\b|\\btags?[-_](list|links|cloud|box)|tagcloud"
              + "|keywords|rating|\\bvote|print-?(only|button)|font-?size|text-?size|donat|copyright"
              + "|\\bhidden\\b|\\bhide\\b|\\bd-none\\b|\\bcredit|[-_]credit|image-?credit|img-?credit|gallery"
              + "|slideshow|teaser|yarpp|jp-relatedposts|addtoany|sharedaddy|wp-caption-text|post-?meta|entry-?meta"
              + "|article-?meta|metadata\\b|headline-?list|ticker|marquee|prev[-_]?next|(prev|next)[-_]?(post|article|story)|weather|\\bpoll\\b");

  private PagePruner() {}

  /** Changes the page in place. */
  static void prune(Document page) {
    page.select(NEVER_TEXT).remove();
    removeUnwanted(page);
    removeCards(page);
    removeLinkedTiles(page);
    removeCaptions(page);
  }

  private static void removeUnwanted(Document page) {
    PageFacts facts = PageFacts.of(page.body());
    double spared = LION_SHARE * facts.paragraphLength(page.body());
    for (Element element : page.body().getAllElements()) {
      if (!element.equals(page.body())
          && isUnwanted(element)
          && facts.paragraphLength(element) <= spared) {
        element.remove();
      }
    }
  }

  private static boolean isUnwanted(Element element) {
    return isInvisible(element) || isUnwantedName(element) || isSiteHeader(element);
  }

  /** Four and more alike siblings, each short and with a linked heading, are a list of teasers. */
  private static void removeCards(Document page) {
    PageFacts facts = PageFacts.of(page.body());
    for (Element parent : page.body().getAllElements()) {
      if (!facts.hasLinkedHeading(parent)) {
        continue;
      }
      Map<String, List<Element>> alike = new HashMap<>();
      for (Element child : parent.children()) {
        if (isCard(child, facts)) {
          alike
              .computeIfAbsent(
                  child.normalName() + "." + child.className(), key -> new ArrayList<>())
              .add(child);
        }
      }
      alike.values().stream()
          .filter(cards -> cards.size() >= MIN_CARDS)
          .forEach(cards -> cards.forEach(Element::remove));
    }
  }

  private static boolean isCard(Element element, PageFacts facts) {
    return Blocks.isBlock(element)
        && !element.normalName().equals("p")
        && facts.textLength(element) <= MAX_CARD_LENGTH
        && facts.hasLinkedHeading(element);
  }

  /** A short block under an empty link that covers it: a tile that leads to another page. */
  private static void removeLinkedTiles(Document page) {
    PageFacts facts = PageFacts.of(page.body());
    for (Element link : page.body().select("a[href]")) {
      Element tile = link.parent();
      if (tile != null
          && Blocks.isLinkElsewhere(link)
          && facts.textLength(link) == 0
          && Blocks.isBlock(tile)
          && !tile.equals(page.body())
          && facts.textLength(tile) <= MAX_CARD_LENGTH
          && facts.paragraphLength(tile) == 0) {
        tile.remove();
      }
    }
  }

  /** A short line that is no sentence, in one block with a picture, is the picture's caption. */
  private static void removeCaptions(Document page) {
    PageFacts facts = PageFacts.of(page.body());
    for (Element picture : page.body().select("img")) {
      Element block = picture.parent();
      while (block != null && !Blocks.isBlock(block)) {
        block = block.parent();
      }
      if (block != null
          && !block.equals(page.body())
          && facts.textLength(block) <= MAX_CAPTION_LENGTH
          && !SENTENCE_END.matcher(block.text()).find()) {
        block.remove();
      }
    }
  }

  private static boolean isInvisible(Element element) {
    return INVISIBLE.matcher(element.attr("style")).find();
  }

  private static boolean isUnwantedName(Element element) {
    return UNWANTED_NAME.matcher(Blocks.nameOf(element)).find()
        && !element.normalName().equals("article")
        && !element.attr("itemprop").equals("articleBody");
  }

  /** A header outside of the article is the site's. */
  private static boolean isSiteHeader(Element element) {
    return element.normalName().equals("header") && element.closest("article, main") == null;
  }
}
