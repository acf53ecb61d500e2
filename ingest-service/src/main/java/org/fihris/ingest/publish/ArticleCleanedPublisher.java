package org.fihris.ingest.publish;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.EventHeaders;
import org.fihris.ingest.http.OutageException;

/** Writes cleaned articles to the event stream. */
@ApplicationScoped
public class ArticleCleanedPublisher {
  /** A little more than the producer's own delivery timeout, which decides. */
  private static final Duration ACK_TIMEOUT = Duration.ofSeconds(15);

  private final MutinyEmitter<ArticleCleaned> articles;

  @Inject
  ArticleCleanedPublisher(
      @Channel("article-cleaned") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<ArticleCleaned> articles) {
    this.articles = articles;
  }

  /**
   * Publishes an article and waits for the broker's ack. Call it on a worker thread.
   *
   * @throws OutageException without the ack; the article may have been published nevertheless, and
   *     publishing it again under the same id and revision is harmless
   */
  public void publish(ArticleCleaned article) {
    RecordHeaders headers = new RecordHeaders();
    EventHeaders.of(article).toMap().forEach(headers::add);
    Message<ArticleCleaned> message =
        Message.of(article)
            .addMetadata(
                OutgoingKafkaRecordMetadata.<String>builder()
                    .withKey(article.articleId())
                    .withHeaders(headers)
                    .build());
    try {
      articles.sendMessage(message).await().atMost(ACK_TIMEOUT);
    } catch (RuntimeException e) {
      throw new OutageException("kafka", e);
    }
  }
}
