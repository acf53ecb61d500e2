package org.fihris.names;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a file of the lexicon: cells between tabs, nothing quoted.
 *
 * @param file the file's name
 * @param line the row's line, from 1
 * @param cells as many as the file has columns
 */
record LexiconRow(String file, int line, List<String> cells) {
  private static final char COLUMN_END = '\t';

  static LexiconRow of(String file, int line, String text) {
    return new LexiconRow(file, line, split(text, COLUMN_END));
  }

  String cell(int column) {
    return cells.get(column);
  }

  /** The parts of a cell between separators; none of an empty cell. */
  List<String> parts(int column, char separator) {
    String cell = cell(column);
    return cell.isEmpty() ? List.of() : split(cell, separator);
  }

  LexiconRefused refused(String rule, String remedy) {
    return new LexiconRefused(file, line, rule, remedy);
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, begin)) {
      parts.add(text.substring(begin, end));
      begin = end + 1;
    }
    parts.add(text.substring(begin));
    return parts;
  }
}
