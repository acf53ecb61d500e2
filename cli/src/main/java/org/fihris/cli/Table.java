package org.fihris.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A table for a terminal. A cell may be Arabic: a left-to-right mark after each cell keeps the
 * cells in their order where the terminal reorders text, and marks that take no column are not
 * counted.
 */
final class Table {

  private static final String GAP = "  ";
  private static final char LEFT_TO_RIGHT_MARK = '\u200e';

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... header) {
    rows.add(List.of(header));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has not as many cells as the header
   */
  void add(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          cells.length + " cells, but " + rows.get(0).size() + " columns.");
    }
    rows.add(List.of(cells));
  }

  /** The lines, without a line end after the last. */
  @Override
  public String toString() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = row.get(column);
        line.append(cell);
        if (isRightToLeft(cell)) {
          line.append(LEFT_TO_RIGHT_MARK);
        }
        if (column < widths.length - 1) {
          line.append(" ".repeat(widths[column] - width(cell))).append(GAP);
        }
      }
      lines.add(line.toString());
    }
    return String.join(System.lineSeparator(), lines);
  }

  /** A text cut to so many columns; what was cut is shown by an ellipsis. */
  static String shorten(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int codePoint : text.codePoints().toArray()) {
      used += columns(codePoint);
      if (used > columns - 1) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.toString().stripTrailing() + "…";
  }

  /** How many columns a terminal gives to a text that has no wide (East Asian) characters. */
  static int width(String text) {
    return text.codePoints().map(Table::columns).sum();
  }

  private static int columns(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> 1;
    };
  }

  private static boolean isRightToLeft(String cell) {
    return cell.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            d ->
                d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT);
  }
}
