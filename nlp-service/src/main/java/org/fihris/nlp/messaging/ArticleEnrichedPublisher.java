package org.fihris.nlp.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.EventHeaders;
import org.fihris.contracts.EventJson;

/** Writes enriched articles to their topic. */
@ApplicationScoped
public class ArticleEnrichedPublisher {
  private final MutinyEmitter<byte[]> emitter;

  @Inject
  public ArticleEnrichedPublisher(@Channel("article-enriched") MutinyEmitter<byte[]> emitter) {
    this.emitter = emitter;
  }

  /**
   * Completes when the broker has the event; fails where it did not take it, and may be tried again
   * then. The event goes on with the trace of {@code cause}.
   */
  Uni<Void> publish(ArticleEnriched event, Message<?> cause) {
    Headers headers = new RecordHeaders();
    EventHeaders.of(event).toMap().forEach(headers::add);
    byte[] key = event.article().articleId().getBytes(StandardCharsets.UTF_8);
    Message<byte[]> message =
        Message.of(EventJson.encode(event))
            .addMetadata(
                OutgoingKafkaRecordMetadata.<byte[]>builder()
                    .withKey(key)
                    .withHeaders(headers)
                    .build());
    return emitter.sendMessage(traced(message, cause));
  }

  private static Message<byte[]> traced(Message<byte[]> message, Message<?> cause) {
    return cause
        .getMetadata(TracingMetadata.class)
        .map(trace -> message.addMetadata(trace))
        .orElse(message);
  }
}
