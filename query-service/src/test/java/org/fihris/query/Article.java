package org.fihris.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.Mention;
import org.fihris.contracts.RemovedLine;
import org.fihris.contracts.Section;

/**
 * Builds enriched articles; unless told otherwise, new ones that nothing else in the run mentions.
 */
public final class Article {
  private record Named(
      String entityId,
      String uncorrectedEntityId,
      EntityType type,
      String canonicalName,
      String surface) {}

  private final List<Named> names = new ArrayList<>();
  private final Map<String, Entity> known = new LinkedHashMap<>();
  private final List<String> paragraphs = new ArrayList<>();
  private String id = UUID.randomUUID().toString().replace("-", "");
  private int revision = 1;
  private String modelVersion = "fihris-ner-1";
  private Instant enrichedAt = Instant.parse("2024-05-02T10:00:00Z");
  private String title;
  private String outlet = "صحيفة الاختبار";
  private Instant publishedAt = Instant.parse("2024-05-02T08:30:00Z");

  private Article() {}

  public static Article titled(String title) {
    Article article = new Article();
    article.title = title;
    return article;
  }

  /** A new entity id. */
  public static String newEntityId() {
    return "e-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  }

  public Article id(String value) {
    id = value;
    return this;
  }

  public String id() {
    return id;
  }

  public Article revision(int value) {
    revision = value;
    return this;
  }

  public Article tagged(String model, String at) {
    modelVersion = model;
    enrichedAt = Instant.parse(at);
    return this;
  }

  public Article outlet(String value) {
    outlet = value;
    return this;
  }

  public Article publishedAt(Instant value) {
    publishedAt = value;
    return this;
  }

  public Article paragraph(String paragraph) {
    paragraphs.add(paragraph);
    return this;
  }

  /** Every occurrence of the surface in the text becomes a mention of the entity. */
  public Article naming(String entityId, EntityType type, String canonicalName, String surface) {
    names.add(new Named(entityId, null, type, canonicalName, surface));
    return this;
  }

  /** As {@link #naming}, by a corrected entity where resolution had given another. */
  public Article namingCorrected(
      String entityId, String uncorrected, EntityType type, String canonicalName, String surface) {
    names.add(new Named(entityId, uncorrected, type, canonicalName, surface));
    return this;
  }

  public Article naming(String entityId, EntityType type, String surface) {
    return naming(entityId, type, surface, surface);
  }

  /** What the event says of an entity beside its name. */
  public Article knowing(
      String entityId, String english, String wikidata, double latitude, double longitude) {
    known.put(
        entityId,
        new Entity(
            entityId,
            EntityType.LOCATION,
            english,
            List.of(new Entity.Form(english, 1)),
            english,
            wikidata,
            latitude,
            longitude));
    return this;
  }

  public ArticleEnriched event() {
    List<Section> sections = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    if (title != null) {
      text.append(title);
      sections.add(new Section(Section.Kind.TITLE, 0, text.length()));
    }
    for (String paragraph : paragraphs) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      int begin = text.length();
      text.append(paragraph);
      sections.add(new Section(Section.Kind.PARAGRAPH, begin, text.length()));
    }
    ArticleCleaned cleaned =
        new ArticleCleaned(
            id,
            revision,
            text.toString(),
            sha256(text.toString()),
            sections,
            "ar",
            outlet,
            "https://news.example/" + id,
            null,
            "مراسل الاختبار",
            publishedAt,
            Instant.parse("2024-05-02T09:00:00Z"),
            null,
            List.of(new RemovedLine("تويتر", "share-bar")));
    List<Mention> mentions = new ArrayList<>();
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (Named name : names) {
      int count = 0;
      for (int at = text.indexOf(name.surface);
          at >= 0;
          at = text.indexOf(name.surface, at + name.surface.length())) {
        mentions.add(
            new Mention(
                at,
                at + name.surface.length(),
                name.surface,
                name.type,
                0.9,
                name.entityId,
                name.uncorrectedEntityId == null
                    ? List.of("exact")
                    : List.of("exact", "correction"),
                0.75,
                name.uncorrectedEntityId));
        count++;
      }
      if (count == 0) {
        throw new IllegalArgumentException(name.surface + " does not stand in the text");
      }
      Entity.Form form = new Entity.Form(name.surface, count);
      entities.merge(
          name.entityId,
          new Entity(name.entityId, name.type, name.canonicalName, List.of(form)),
          (first, more) -> {
            List<Entity.Form> forms = new ArrayList<>(first.forms());
            forms.addAll(more.forms());
            return new Entity(first.id(), first.type(), first.canonicalName(), forms);
          });
    }
    mentions.sort(Comparator.comparingInt(Mention::beginUtf16));
    entities.replaceAll((id, entity) -> withWhatIsKnown(entity, known.get(id)));
    return new ArticleEnriched(
        cleaned, modelVersion, enrichedAt, mentions, List.copyOf(entities.values()));
  }

  private static Entity withWhatIsKnown(Entity entity, Entity known) {
    return known == null
        ? entity
        : new Entity(
            entity.id(),
            entity.type(),
            entity.canonicalName(),
            entity.forms(),
            known.englishName(),
            known.wikidata(),
            known.latitude(),
            known.longitude());
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
