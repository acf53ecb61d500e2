package org.fihris.contracts;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of an event, as they travel in the Kafka headers (binary content
 * mode of the CloudEvents Kafka protocol binding 1.0: one {@code ce_} header for each attribute,
 * values in UTF-8).
 *
 * @param id names the event within its source; a redelivery keeps it
 * @param source the service that made the event
 * @param type what happened, with its major version; equal to the topic
 * @param time when it happened; null where the producer does not say
 * @param dataSchema the {@code $id} of the payload's JSON Schema; null where the producer does not
 *     say
 */
public record EventHeaders(
    String id, String source, String type, @Nullable Instant time, @Nullable String dataSchema) {

  /** Source of the cleaned articles. */
  public static final String INGEST_SERVICE = "/fihris/ingest-service";

  /** Source of the enriched articles. */
  public static final String NLP_SERVICE = "/fihris/nlp-service";

  /** Source of the corrections of entities. */
  public static final String QUERY_SERVICE = "/fihris/query-service";

  public static final String CE_SPECVERSION = "ce_specversion";
  public static final String CE_ID = "ce_id";
  public static final String CE_SOURCE = "ce_source";
  public static final String CE_TYPE = "ce_type";
  public static final String CE_TIME = "ce_time";
  public static final String CE_DATASCHEMA = "ce_dataschema";
  public static final String CONTENT_TYPE = "content-type";

  private static final String SPEC_VERSION = "1.0";
  private static final String JSON = "application/json";

  /**
   * @throws ContractViolation if a required attribute is blank
   */
  public EventHeaders {
    Rules.notBlank("headers.ce_id", id);
    Rules.notBlank("headers.ce_source", source);
    Rules.notBlank("headers.ce_type", type);
  }

  /** The headers of a cleaned article; its id is {@code articleId.revision}. */
  public static EventHeaders of(ArticleCleaned event) {
    return new EventHeaders(
        revisionId(event),
        INGEST_SERVICE,
        ArticleCleaned.TOPIC,
        event.cleanedAt(),
        ArticleCleaned.SCHEMA);
  }

  /** The headers of an enriched article; its id is {@code articleId.revision.modelVersion}. */
  public static EventHeaders of(ArticleEnriched event) {
    return new EventHeaders(
        revisionId(event.article()) + "." + event.modelVersion(),
        NLP_SERVICE,
        ArticleEnriched.TOPIC,
        event.enrichedAt(),
        ArticleEnriched.SCHEMA);
  }

  /** The headers of a correction; its id is its {@code sequence}. */
  public static EventHeaders of(EntityChanged event) {
    return new EventHeaders(
        Long.toString(event.sequence()),
        QUERY_SERVICE,
        EntityChanged.TOPIC,
        event.changedAt(),
        EntityChanged.SCHEMA);
  }

  /** The Kafka headers, in a stable order. */
  public Map<String, byte[]> toMap() {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    put(headers, CE_SPECVERSION, SPEC_VERSION);
    put(headers, CE_ID, id);
    put(headers, CE_SOURCE, source);
    put(headers, CE_TYPE, type);
    if (time != null) {
      put(headers, CE_TIME, time.toString());
    }
    if (dataSchema != null) {
      put(headers, CE_DATASCHEMA, dataSchema);
    }
    put(headers, CONTENT_TYPE, JSON);
    return headers;
  }

  /**
   * Reads the Kafka headers; headers of other kinds are ignored.
   *
   * @throws ContractViolation {@code headers.<name>} if a required header is absent or blank, or
   *     one has a value that this version cannot read
   */
  public static EventHeaders fromMap(Map<String, byte[]> headers) {
    String version = Rules.present("headers." + CE_SPECVERSION, text(headers, CE_SPECVERSION));
    if (!version.equals(SPEC_VERSION)) {
      throw new ContractViolation("headers." + CE_SPECVERSION, "'" + version + "' is not 1.0");
    }
    String contentType = Rules.present("headers." + CONTENT_TYPE, text(headers, CONTENT_TYPE));
    if (!contentType.toLowerCase(Locale.ROOT).startsWith(JSON)) {
      throw new ContractViolation("headers." + CONTENT_TYPE, "'" + contentType + "' is not JSON");
    }
    return new EventHeaders(
        Rules.present("headers." + CE_ID, text(headers, CE_ID)),
        Rules.present("headers." + CE_SOURCE, text(headers, CE_SOURCE)),
        Rules.present("headers." + CE_TYPE, text(headers, CE_TYPE)),
        time(text(headers, CE_TIME)),
        text(headers, CE_DATASCHEMA));
  }

  private static String revisionId(ArticleCleaned article) {
    return article.articleId() + "." + article.revision();
  }

  private static void put(Map<String, byte[]> headers, String name, String value) {
    headers.put(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String text(Map<String, byte[]> headers, String name) {
    byte[] value = headers.get(name);
    return value == null ? null : new String(value, StandardCharsets.UTF_8);
  }

  private static @Nullable Instant time(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw new ContractViolation("headers." + CE_TIME, "'" + value + "' is not an instant");
    }
  }
}
