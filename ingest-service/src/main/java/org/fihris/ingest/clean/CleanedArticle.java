package org.fihris.ingest.clean;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fihris.contracts.RemovedLine;
import org.fihris.contracts.Section;
import org.jspecify.annotations.Nullable;

/**
 * An article whose text is frozen.
 *
 * @param title the headline; null where there is none
 * @param paragraphs the body, at least one, none blank, without line feeds
 * @param author as printed; null where unknown
 * @param publishedAt null where unknown
 * @param outlet null where unknown
 * @param url null where unknown
 * @param removedLines what cleaning left out, in source order
 */
public record CleanedArticle(
    @Nullable String title,
    List<String> paragraphs,
    @Nullable String author,
    @Nullable Instant publishedAt,
    @Nullable String outlet,
    @Nullable String url,
    List<RemovedLine> removedLines) {

  public CleanedArticle {
    paragraphs = List.copyOf(paragraphs);
    removedLines = List.copyOf(removedLines);
    if (paragraphs.isEmpty() || paragraphs.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("an article has paragraphs, and none of them is blank");
    }
  }

  /** The canonical text: the title's line, if any, then the paragraphs, joined by line feeds. */
  public String text() {
    return title == null ? body() : title + "\n" + body();
  }

  /** The paragraphs, joined by line feeds. */
  public String body() {
    return String.join("\n", paragraphs);
  }

  /** The parts of {@link #text()}, in order. */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    int begin = 0;
    if (title != null) {
      sections.add(new Section(Section.Kind.TITLE, 0, title.length()));
      begin = title.length() + 1;
    }
    for (String paragraph : paragraphs) {
      int end = begin + paragraph.length();
      sections.add(new Section(Section.Kind.PARAGRAPH, begin, end));
      begin = end + 1;
    }
    return List.copyOf(sections);
  }

  /** SHA-256 of {@link #text()} in UTF-8, 64 lower-case hexadecimal digits. */
  public String textSha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
