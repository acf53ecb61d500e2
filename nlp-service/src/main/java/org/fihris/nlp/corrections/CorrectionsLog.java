package org.fihris.nlp.corrections;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fihris.contracts.ContractViolation;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EventJson;
import org.fihris.names.Corrections;
import org.fihris.nlp.names.CurrentNames;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole log of corrections at the start, then each new one, and lets names be resolved by
 * them.
 *
 * <p>Every replica needs all corrections, at every start from the first on: so there is no consumer
 * group and nothing is committed. A thread of its own reads; whatever fails, it begins anew after a
 * pause, and the corrections known until then stay in force. Where the topic does not exist, nobody
 * has corrected anything yet.
 */
@Startup
@ApplicationScoped
public class CorrectionsLog {
  private static final Logger LOG = Logger.getLogger(CorrectionsLog.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Map<String, Object> kafka;
  private final CurrentNames names;
  private final CorrectionsConfig config;
  private final Counter readCorrections;
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread reader = new Thread(this::follow, "corrections");
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

  @Inject
  public CorrectionsLog(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      CurrentNames names,
      CorrectionsConfig config,
      MeterRegistry metrics) {
    this.kafka = kafka;
    this.names = names;
    this.config = config;
    readCorrections = metrics.counter("fihris.corrections.read");
  }

  @PostConstruct
  void start() {
    reader.setDaemon(true);
    reader.start();
  }

  @PreDestroy
  void stop() {
    stopped.countDown();
    KafkaConsumer<byte[], byte[]> reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
  }

  /** Whether all corrections that there were at the start are in force. */
  public boolean isCaughtUp() {
    return caughtUp.getCount() == 0;
  }

  /**
   * Waits until all corrections that there were at the start are in force.
   *
   * @throws InterruptedException if the calling thread is interrupted meanwhile
   */
  public void awaitCaughtUp() throws InterruptedException {
    caughtUp.await();
  }

  private void follow() {
    boolean goesOn = true;
    while (goesOn) {
      try {
        read();
      } catch (WakeupException | InterruptException e) {
        LOG.debug("The log of corrections is no longer read", e);
      } catch (KafkaException e) {
        LOG.warnf(
            "The log of corrections cannot be read; tried again in %s. %s", config.retry(), e);
      }
      goesOn = pause();
    }
  }

  /** Waits; false if the service stops meanwhile. */
  private boolean pause() {
    try {
      return !stopped.await(config.retry().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns if there is no topic; else reads until the service stops. */
  private void read() {
    try (KafkaConsumer<byte[], byte[]> reading =
        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer = reading;
      List<TopicPartition> partitions =
          reading.partitionsFor(EntityChanged.TOPIC).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      if (partitions.isEmpty()) {
        caughtUp.countDown();
        return;
      }
      reading.assign(partitions);
      reading.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = reading.endOffsets(partitions);
      List<EntityChanged> log = new ArrayList<>();
      boolean isComplete = false;
      while (stopped.getCount() > 0) {
        if (add(reading, log) || !isComplete) {
          isComplete =
              isComplete
                  || ends.entrySet().stream()
                      .allMatch(end -> reading.position(end.getKey()) >= end.getValue());
          // Half a log would undo corrections that are in force since before a failure.
          if (isComplete) {
            names.correct(Corrections.of(log));
            caughtUp.countDown();
          }
        }
      }
    } finally {
      consumer = null;
    }
  }

  /** Adds what came; false if nothing did. */
  private boolean add(KafkaConsumer<byte[], byte[]> reading, List<EntityChanged> log) {
    boolean grew = false;
    for (ConsumerRecord<byte[], byte[]> record : reading.poll(POLL)) {
      try {
        log.add(EventJson.decode(value(record), EntityChanged.class));
        readCorrections.increment();
        grew = true;
      } catch (ContractViolation e) {
        LOG.errorf(
            "The correction at %s-%d@%d is left out, it is none: %s",
            record.topic(), record.partition(), record.offset(), e.getMessage());
      }
    }
    return grew;
  }

  private static byte[] value(ConsumerRecord<byte[], byte[]> record) {
    byte @Nullable [] value = record.value();
    if (value == null) {
      throw new ContractViolation(EventJson.MALFORMED, "the record has no value");
    }
    return value;
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return settings;
  }
}
