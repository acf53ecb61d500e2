package org.fihris.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A fault of a whole request, as RFC 9457 problem details.
 *
 * @param type a URN made of the rule
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what was found
 * @param rule the broken rule's stable name
 * @param remedy what the sender can do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, String detail, String rule, String remedy) {
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String title, String rule, String detail, String remedy) {
    return new Problem("urn:fihris:problem:" + rule, title, status, detail, rule, remedy);
  }
}
