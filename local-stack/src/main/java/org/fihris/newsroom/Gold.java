package org.fihris.newsroom;

import java.time.Instant;
import java.util.List;

/**
 * What a perfect reader makes of a page.
 *
 * @param outlet the outlet's name as its pages and the feed print it
 * @param title the headline
 * @param paragraphs paragraphs and sub-headings in reading order, without anything that the layout
 *     adds
 * @param published when the feed says it was published
 */
public record Gold(String outlet, String title, List<String> paragraphs, Instant published) {
  public Gold {
    paragraphs = List.copyOf(paragraphs);
  }
}
