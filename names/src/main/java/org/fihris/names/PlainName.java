package org.fihris.names;

import java.util.List;

/**
 * A name without what only stands in front of it or behind it.
 *
 * @param name the name itself, spelt as in the text
 * @param spellingKey where its spellings meet
 * @param rules what was taken off
 */
record PlainName(String name, String spellingKey, List<Rule> rules) {
  PlainName {
    rules = List.copyOf(rules);
  }

  static PlainName of(String name, List<Rule> rules) {
    return new PlainName(name, Spelling.key(name), rules);
  }
}
