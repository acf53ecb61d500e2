package org.fihris.names.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table in a file: UTF-8, columns apart by one tab, no quoting, the first line the header.
 *
 * @param path where it is
 * @param header its columns, in order
 */
record TsvFile(Path path, List<String> header) {
  /**
   * Reads the rows in the order of the file.
   *
   * @param row makes a row of its fields, as many as the header has
   * @throws IllegalArgumentException if the header is another, if a line has more or fewer fields,
   *     or if {@code row} throws one; the message names file and line
   */
  <T> List<T> rows(Function<List<String>, T> row) throws IOException {
    List<String> lines = Files.readAllLines(path);
    if (lines.isEmpty() || !fields(lines.get(0)).equals(header)) {
      throw refused(1, "the first line must be the columns " + header + ", apart by tabs", null);
    }
    List<T> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> fields = fields(lines.get(i));
      if (fields.size() != header.size()) {
        throw refused(
            i + 1, fields.size() + " fields, but the columns are " + header + "; add tabs", null);
      }
      try {
        rows.add(row.apply(fields));
      } catch (IllegalArgumentException e) {
        throw refused(i + 1, e.getMessage(), e);
      }
    }
    return rows;
  }

  private static List<String> fields(String line) {
    return List.of(line.split("\t", -1));
  }

  private IllegalArgumentException refused(int line, String why, Exception cause) {
    return new IllegalArgumentException(path + ":" + line + ": " + why, cause);
  }
}
