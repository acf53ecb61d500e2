package org.fihris.ingest.publish;

import org.apache.kafka.common.serialization.Serializer;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.EventJson;

/** Writes cleaned articles as the contract's JSON. Named in the channel's configuration. */
public final class ArticleCleanedSerializer implements Serializer<ArticleCleaned> {

  @Override
  public byte[] serialize(String topic, ArticleCleaned article) {
    return EventJson.encode(article);
  }
}
