package org.fihris.newsroom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One story as it stands in its file: {@code name: value} lines, a blank line, then blocks between
 * blank lines; a block that starts with {@code # } is a sub-heading.
 *
 * @param outlet who prints it
 * @param path the page's path on the newsroom's server
 * @param published with the outlet's own offset
 * @param title the headline
 * @param author the byline
 * @param caption the photo's caption with its credit
 * @param dateline place and agency, printed apart from the text
 * @param tags what the outlet files it under
 * @param charset of the page's bytes
 * @param declaredBy where the page says which charset that is
 * @param blocks the text
 */
record Story(
    Outlet outlet,
    String path,
    OffsetDateTime published,
    String title,
    String author,
    String caption,
    String dateline,
    List<String> tags,
    Charset charset,
    DeclaredBy declaredBy,
    List<Block> blocks) {

  /**
   * A paragraph or a sub-heading.
   *
   * @param heading whether it is a sub-heading
   * @param text one line
   */
  record Block(boolean heading, String text) {}

  /** Where a page names its charset. */
  enum DeclaredBy {
    META,
    HEADER,
    BOTH
  }

  private static final String HEADING = "# ";

  Story {
    if (!path.startsWith("/" + outlet.slug() + "/")) {
      throw new IllegalArgumentException(path + " is not below /" + outlet.slug() + "/");
    }
    tags = List.copyOf(tags);
    blocks = List.copyOf(blocks);
  }

  /** Every story that {@code newsroom/stories.txt} lists, in its order. */
  static List<Story> all() {
    return Resources.text("stories.txt")
        .lines()
        .map(name -> parse(name, Resources.text("stories/" + name + ".txt")))
        .toList();
  }

  /**
   * @param name names the file in errors
   * @throws IllegalArgumentException if a field is absent or malformed, naming file and field
   */
  static Story parse(String name, String file) {
    int blank = file.indexOf("\n\n");
    Map<String, String> fields = new HashMap<>();
    for (String line : file.substring(0, Math.max(blank, 0)).split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException(
            "story " + name + ": '" + line + "' is not a 'name: value' line");
      }
      fields.put(line.substring(0, colon), line.substring(colon + 2));
    }
    List<Block> blocks = new ArrayList<>();
    for (String block : file.substring(blank).strip().split("\n\n+", -1)) {
      boolean heading = block.startsWith(HEADING);
      blocks.add(new Block(heading, heading ? block.substring(HEADING.length()) : block));
    }
    return new Story(
        Outlet.valueOf(required(name, fields, "outlet").toUpperCase(Locale.ROOT)),
        required(name, fields, "path"),
        OffsetDateTime.parse(required(name, fields, "published")),
        required(name, fields, "title"),
        required(name, fields, "author"),
        required(name, fields, "caption"),
        required(name, fields, "dateline"),
        List.of(required(name, fields, "tags").split("، ", -1)),
        Optional.ofNullable(fields.get("charset"))
            .map(Charset::forName)
            .orElse(StandardCharsets.UTF_8),
        Optional.ofNullable(fields.get("declared"))
            .map(where -> DeclaredBy.valueOf(where.toUpperCase(Locale.ROOT)))
            .orElse(DeclaredBy.BOTH),
        blocks);
  }

  Gold gold() {
    return new Gold(
        outlet.displayName(),
        title,
        blocks.stream().map(Block::text).toList(),
        published.toInstant());
  }

  private static String required(String name, Map<String, String> fields, String field) {
    String value = fields.get(field);
    if (value == null) {
      throw new IllegalArgumentException("story " + name + " has no '" + field + ":' line");
    }
    return value;
  }
}
