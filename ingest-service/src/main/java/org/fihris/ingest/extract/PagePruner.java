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
    int pageProse = prose(page.body());
    removeHeaders(page, pageProse);
    List<Element> unwanted = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      if (!element.equals(page.body()) && (isInvisible(element) || isUnwantedName(element))) {
        unwanted.add(element);
      }
    }
    for (Element element : unwanted) {
      if (element.parent() != null && prose(element) <= LION_SHARE * pageProse) {
        element.remove();
      }
    }
    removeCards(page);
    removeLinkedTiles(page);
    removeCaptions(page);
  }

  /** A short line that is no sentence, in one block with a picture, is the picture's caption. */
  private static void removeCaptions(Document page) {
    for (Element picture : page.body().select("img")) {
      Element block = picture.parent();
      while (block != null && !Blocks.isBlock(block)) {
        block = block.parent();
      }
      if (block != null
          && !block.equals(page.body())
          && Blocks.textLength(block) <= MAX_CAPTION_LENGTH
          && !SENTENCE_END.matcher(block.text()).find()) {
        block.remove();
      }
    }
  }

  /** A short block under an empty link that covers it: a tile that leads to another page. */
  private static void removeLinkedTiles(Document page) {
    for (Element link : page.body().select("a[href]:not([href^=#])")) {
      Element tile = link.parent();
      if (tile != null
          && !link.hasText()
          && Blocks.isBlock(tile)
          && !tile.equals(page.body())
          && Blocks.textLength(tile) <= MAX_CARD_LENGTH
          && tile.select("p").isEmpty()) {
        tile.remove();
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

  private static void removeHeaders(Document page, int pageProse) {
    for (Element header : page.select("header")) {
      if (header.closest("article, main") == null && prose(header) <= LION_SHARE * pageProse) {
        header.remove();
      }
    }
  }

  /** Four and more alike siblings, each short and with a linked heading, are a list of teasers. */
  private static void removeCards(Document page) {
    for (Element parent : page.body().select("*")) {
      Map<String, List<Element>> alike = new HashMap<>();
      for (Element child : parent.children()) {
        if (isCard(child)) {
          alike
              .computeIfAbsent(
                  child.normalName() + "." + child.className(), key -> new ArrayList<>())
              .add(child);
        }
      }
      for (List<Element> cards : alike.values()) {
        if (cards.size() >= MIN_CARDS) {
          cards.forEach(Element::remove);
        }
      }
    }
  }

  private static boolean isCard(Element element) {
    return Blocks.isBlock(element)
        && !element.normalName().equals("p")
        && Blocks.textLength(element) <= MAX_CARD_LENGTH
        && !element
            .select(
                "h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h1, a[href] h2, a[href] h3, a[href] h4, a[href] h5")
            .isEmpty();
  }

  private static int prose(Element element) {
    int length = 0;
    for (Element paragraph : element.select("p")) {
      length += Blocks.textLength(paragraph);
    }
    return length;
  }
}
