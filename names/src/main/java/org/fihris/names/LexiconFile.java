package org.fihris.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of the lexicon, kept as it is; a row becomes an entity when it is asked for, since most
 * never are.
 */
final class LexiconFile implements EntityRows {
  private static final byte LINE_END = '\n';
  private static final byte COMMENT = '#';

  private final String name;
  private final LexiconFormat format;
  private final byte[] utf8;
  private final int[] begins;
  private final int[] lines;

  /**
   * @throws LexiconRefused if the first line does not name the format's columns
   */
  LexiconFile(String name, LexiconFormat format, byte[] utf8) {
    this.name = name;
    this.format = format;
    this.utf8 = utf8;
    String header = line(0);
    if (!header.equals(format.header())) {
      throw new LexiconRefused(
          name, 1, "the columns are '" + header + "'", "they must be '" + format.header() + "'");
    }
    int[] beginsSoFar = new int[1024];
    int[] linesSoFar = new int[1024];
    int rows = 0;
    int line = 2;
    for (int begin = endOfLine(0) + 1; begin < utf8.length; begin = endOfLine(begin) + 1) {
      if (utf8[begin] != COMMENT && utf8[begin] != LINE_END) {
        if (rows == beginsSoFar.length) {
          beginsSoFar = Arrays.copyOf(beginsSoFar, rows * 2);
          linesSoFar = Arrays.copyOf(linesSoFar, rows * 2);
        }
        beginsSoFar[rows] = begin;
        linesSoFar[rows++] = line;
      }
      line++;
    }
    begins = Arrays.copyOf(beginsSoFar, rows);
    lines = Arrays.copyOf(linesSoFar, rows);
  }

  static LexiconFile of(String name, LexiconFormat format, String text) {
    return new LexiconFile(name, format, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int size() {
    return begins.length;
  }

  @Override
  public LexiconEntity entity(int number) {
    LexiconRow row = row(number);
    if (row.cells().size() != format.columns()) {
      throw row.refused(
          "it has " + row.cells().size() + " cells instead of " + format.columns(),
          "put one tab between two cells, also around empty ones");
    }
    return format.read(row);
  }

  /** The row of that number, its cells not counted yet. */
  LexiconRow row(int number) {
    return LexiconRow.of(name, lines[number], line(begins[number]));
  }

  /** All rows as entities. */
  List<LexiconEntity> entities() {
    List<LexiconEntity> entities = new ArrayList<>();
    for (int number = 0; number < size(); number++) {
      entities.add(entity(number));
    }
    return entities;
  }

  private String line(int begin) {
    return new String(utf8, begin, endOfLine(begin) - begin, StandardCharsets.UTF_8);
  }

  private int endOfLine(int begin) {
    int end = begin;
    while (end < utf8.length && utf8[end] != LINE_END) {
      end++;
    }
    return end;
  }
}
