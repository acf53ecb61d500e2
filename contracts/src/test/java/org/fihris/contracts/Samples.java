package org.fihris.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Valid events to start a test from. */
final class Samples {
  static final String TITLE = "وزير الخارجية الروسي يصل إلى دمشق";
  static final String PARAGRAPH = "وصل سيرغي لافروف إلى العاصمة السورية.";
  static final String TEXT = TITLE + "\n" + PARAGRAPH;

  private Samples() {}

  static ArticleCleaned cleaned() {
    return new ArticleCleaned(
        "0123456789abcdef0123456789abcdef",
        1,
        TEXT,
        sha256(TEXT),
        List.of(
            new Section(Section.Kind.TITLE, 0, TITLE.length()),
            new Section(Section.Kind.PARAGRAPH, TITLE.length() + 1, TEXT.length())),
        "ar",
        "صحيفة المثال",
        "https://example.org/news/1",
        null,
        null,
        Instant.parse("2026-03-01T08:15:00Z"),
        Instant.parse("2026-03-01T08:16:02.125Z"),
        null,
        List.of(new RemovedLine("تويتر", "social-name")));
  }

  static ArticleEnriched enriched() {
    String person = "سيرغي لافروف";
    int begin = TEXT.indexOf(person);
    return new ArticleEnriched(
        cleaned(),
        "fihris-ner-1",
        Instant.parse("2026-03-01T08:16:03Z"),
        List.of(
            new Mention(
                begin,
                begin + person.length(),
                person,
                EntityType.PERSON,
                0.97,
                "e-0123456789abcdef",
                List.of("same-form"))),
        List.of(
            new Entity(
                "e-0123456789abcdef",
                EntityType.PERSON,
                person,
                List.of(new Entity.Form(person, 1)))));
  }

  static EntityChanged merge() {
    return new EntityChanged(
        7,
        EntityChanged.Kind.MERGE,
        "e-0123456789abcdef",
        List.of("e-fedcba9876543210"),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        "layla@example.org",
        "كتابتان لاسم واحد",
        null,
        Instant.parse("2026-03-02T10:00:00Z"));
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
