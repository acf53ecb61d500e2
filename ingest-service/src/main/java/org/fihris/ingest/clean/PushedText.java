package org.fihris.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import org.fihris.ingest.extract.RawArticle;
import org.jspecify.annotations.Nullable;

/** Reads plain text that was pushed: every line that is not blank is a paragraph. */
public final class PushedText {
  /** Longer first lines are paragraphs: Arabic headlines seldom pass 15 words. */
  private static final int MAX_TITLE_WORDS = 25;

  private PushedText() {}

  /**
   * Splits a text into title and lines.
   *
   * <p>The first line is the title if a title is not stated, a blank line follows it, it has no
   * more than {@value #MAX_TITLE_WORDS} words and does not end as a sentence does.
   *
   * @param title the stated title; null where none is stated
   */
  public static RawArticle read(
      String text,
      @Nullable String title,
      @Nullable String author,
      @Nullable String published,
      @Nullable String outlet,
      @Nullable String url) {
    List<String> all = text.lines().toList();
    List<String> lines = new ArrayList<>();
    @Nullable String found = title;
    for (int i = 0; i < all.size(); i++) {
      String line = TextRepair.repair(all.get(i));
      if (line.isEmpty()) {
        continue;
      }
      boolean first = lines.isEmpty() && found == null;
      if (first && isBlankAfter(all, i) && isTitle(line)) {
        found = line;
      } else {
        lines.add(line);
        // only the very first line can be the title
        found = found == null ? "" : found;
      }
    }
    return new RawArticle(
        found == null || found.isEmpty() ? null : found, lines, author, published, outlet, url);
  }

  private static boolean isBlankAfter(List<String> lines, int index) {
    return index + 1 < lines.size() && TextRepair.repair(lines.get(index + 1)).isEmpty();
  }

  private static boolean isTitle(String line) {
    return line.split(" ", -1).length <= MAX_TITLE_WORDS && !Line.endsSentence(line);
  }
}
