package org.fihris.nlp.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.fihris.contracts.ContractViolation;
import org.fihris.contracts.DeadLetterHeaders;
import org.jboss.logging.Logger;

/** Writes records that break their contract to the dead-letter topic, as they came. */
@ApplicationScoped
public class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final MutinyEmitter<byte[]> emitter;
  private final MeterRegistry metrics;

  @Inject
  public DeadLetters(
      @Channel("article-cleaned-dead-letters") MutinyEmitter<byte[]> emitter,
      MeterRegistry metrics) {
    this.emitter = emitter;
    this.metrics = metrics;
  }

  /**
   * Completes when the broker has the record; fails where it did not take it, and may be tried
   * again then. Key, value and headers are the record's own, and {@link DeadLetterHeaders} are
   * added.
   */
  Uni<Void> publish(ContractViolation violation, KafkaRecord<byte[], byte[]> record) {
    Headers headers = new RecordHeaders(record.getHeaders());
    DeadLetterHeaders.of(violation, record.getTopic(), record.getPartition(), offset(record))
        .forEach(headers::add);
    OutgoingKafkaRecordMetadata<byte[]> metadata =
        OutgoingKafkaRecordMetadata.<byte[]>builder()
            .withKey(record.getKey())
            .withHeaders(headers)
            .build();
    LOG.warnf(
        "Dead letter: %s at %s-%d, offset %d",
        violation.getMessage(), record.getTopic(), record.getPartition(), offset(record));
    return emitter
        .sendMessage(Message.of(record.getPayload()).addMetadata(metadata))
        .invoke(() -> metrics.counter("fihris.dead.letters", "rule", violation.rule()).increment());
  }

  private static long offset(KafkaRecord<byte[], byte[]> record) {
    return record.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow().getOffset();
  }
}
