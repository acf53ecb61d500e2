package org.fihris.names.benchmark;

import java.util.List;

/**
 * The first word of a name as it stands in running text.
 *
 * @param word with what Arabic attaches to its front, if anything
 * @param name the word that the name begins with; equal to {@code word} where nothing is attached
 * @param reason what is attached, or what looks so but is the name's own
 */
record CliticWord(String word, String name, String reason) {
  static final List<String> COLUMNS = List.of("word", "name", "reason");

  /**
   * @throws IllegalArgumentException if a component is blank
   */
  CliticWord {
    Fields.notBlank("word", word);
    Fields.notBlank("name", name);
    Fields.notBlank("reason", reason);
  }

  static CliticWord ofFields(List<String> fields) {
    return new CliticWord(fields.get(0), fields.get(1), fields.get(2));
  }

  boolean hasProclitic() {
    return !word.equals(name);
  }
}
