package org.fihris.ingest.rejection;

/**
 * Why an input was not published. It is an answer, not a failure: the same input gets it again.
 *
 * @param rule the broken rule's stable name, e.g. {@code article.not-arabic}; for metrics and
 *     clients
 * @param detail what was found, naming the input
 * @param remedy what the sender can do
 */
public record Rejection(String rule, String detail, String remedy) {}
