package org.fihris.nlp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.Section;

/** Cleaned articles for tests. */
public final class Articles {
  /** A short article; the first line is its title. */
  public static final String TEXT =
      """
      لافروف يصل إلى عمّان
      وصل وزير الخارجية الروسي سيرغي لافروف إلى العاصمة الأردنية عمّان مساء أمس. وقال لافروف إن موسكو تدعم الاتفاق.
      والتقى الوزير نظيره الأردني أيمن الصفدي، ثم غادر إلى القاهرة."""
          .strip();

  private Articles() {}

  /** An article of this text, whose first line is the title. */
  public static ArticleCleaned article(String name, int revision, String text) {
    List<Section> sections = new ArrayList<>();
    int begin = 0;
    for (String line : text.lines().toList()) {
      Section.Kind kind = begin == 0 ? Section.Kind.TITLE : Section.Kind.PARAGRAPH;
      sections.add(new Section(kind, begin, begin + line.length()));
      begin += line.length() + 1;
    }
    return new ArticleCleaned(
        sha256(name).substring(0, 32),
        revision,
        text,
        sha256(text),
        sections,
        "ar",
        "صحيفة التجربة",
        "https://news.example/" + name,
        null,
        null,
        Instant.parse("2017-07-06T08:00:00Z"),
        Instant.parse("2017-07-06T09:00:00Z"),
        null,
        List.of());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
