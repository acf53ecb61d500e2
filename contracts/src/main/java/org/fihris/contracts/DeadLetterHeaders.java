package org.fihris.contracts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Headers that a dead letter has beside the original ones. Except {@link #RULE}, the names are
 * those of SmallRye Reactive Messaging's own dead-letter queue, so that its tools read ours.
 */
public final class DeadLetterHeaders {
  /** The broken rule's name, {@link ContractViolation#rule()}. */
  public static final String RULE = "dead-letter-rule";

  /** What was wrong, in words. */
  public static final String REASON = "dead-letter-reason";

  /** The topic that the record was read from. */
  public static final String TOPIC = "dead-letter-topic";

  /** The partition that the record was read from, in decimal. */
  public static final String PARTITION = "dead-letter-partition";

  /** The offset that the record was read from, in decimal. */
  public static final String OFFSET = "dead-letter-offset";

  private DeadLetterHeaders() {}

  /** Name of the dead-letter topic of a topic. */
  public static String topicOf(String topic) {
    return topic + ".dlq";
  }

  /** The headers to add, in a stable order. */
  public static Map<String, byte[]> of(
      ContractViolation violation, String topic, int partition, long offset) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    put(headers, RULE, violation.rule());
    put(headers, REASON, String.valueOf(violation.getMessage()));
    put(headers, TOPIC, topic);
    put(headers, PARTITION, Integer.toString(partition));
    put(headers, OFFSET, Long.toString(offset));
    return headers;
  }

  private static void put(Map<String, byte[]> headers, String name, String value) {
    headers.put(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
