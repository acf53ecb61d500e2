package org.fihris.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its source has it: nothing repaired, no boilerplate line left out yet.
 *
 * @param title the headline; null where none was found
 * @param lines the paragraphs and stray lines of the body, in order, without line feeds
 * @param author as printed; null where unknown
 * @param published when it was published, as printed or stated (ISO 8601 or a printed date); null
 *     where unknown
 * @param outlet the outlet's name for itself; null where unknown
 * @param url the canonical address; null where unknown
 */
public record RawArticle(
    @Nullable String title,
    List<String> lines,
    @Nullable String author,
    @Nullable String published,
    @Nullable String outlet,
    @Nullable String url) {

  public RawArticle {
    lines = List.copyOf(lines);
  }
}
