package org.fihris.contracts;

import java.time.Instant;
import java.util.List;

/**
 * An article with its names found and resolved. Carries the cleaned article too: a subscriber needs
 * only this event.
 *
 * @param article the cleaned article, unchanged
 * @param modelVersion name and version of the model that tagged it
 * @param enrichedAt when it was tagged
 * @param mentions in text order, not overlapping
 * @param entities every entity that a mention refers to, each once
 */
public record ArticleEnriched(
    ArticleCleaned article,
    String modelVersion,
    Instant enrichedAt,
    List<Mention> mentions,
    List<Entity> entities) {

  /** Name of the topic, and of the CloudEvents type, of version 1. */
  public static final String TOPIC = "fihris.article-enriched.v1";

  /** {@code $id} of the JSON Schema of version 1. */
  public static final String SCHEMA = "urn:fihris:schema:article-enriched:v1";

  /**
   * @throws ContractViolation if a component breaks its rule
   */
  public ArticleEnriched {
    Rules.present("article.present", article);
    Rules.notBlank("modelVersion.not-blank", modelVersion);
    Rules.present("enrichedAt.present", enrichedAt);
    mentions = Rules.list("mentions.present", mentions);
    entities = Rules.list("entities.present", entities);
    Rules.mentionsMatch("mention.surface-at-span", article.text(), mentions);
    Rules.entitiesMatch("mention.entity-known", mentions, entities);
  }
}
