package org.fihris.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

  private static final String LEFT_TO_RIGHT_MARK = "\u200e";

  @Test
  void columnsLineUp() {
    Table table = new Table("type", "name");
    table.add("LOCATION", "x");
    table.add("MISC", "y");

    assertThat(table.toString().lines())
        .containsExactly("type      name", "LOCATION  x", "MISC      y");
  }

  @Test
  void anArabicCellIsFollowedByAMarkThatKeepsTheColumnsInOrder() {
    Table table = new Table("name", "count");
    table.add("دمشق", "3");

    assertThat(table.toString().lines().toList().get(1))
        .isEqualTo("دمشق" + LEFT_TO_RIGHT_MARK + "  3");
  }

  @Test
  void diacriticsAndMarksTakeNoColumn() {
    assertThat(Table.width("مُحَمَّد")).isEqualTo(4);
    assertThat(Table.width("دمشق" + LEFT_TO_RIGHT_MARK)).isEqualTo(4);
  }

  @Test
  void aLongTextIsCutBeforeTheLimit() {
    assertThat(Table.shorten("محادثات أستانا", 8)).isEqualTo("محادثات…");
    assertThat(Table.shorten("حلب", 3)).isEqualTo("حلب");
  }

  @Test
  void aDiacriticIsNotCutFromItsLetter() {
    assertThat(Table.shorten("مُحَمَّد علي", 5)).isEqualTo("مُحَمَّد…");
  }

  @Test
  void refusesARowOfAnotherLength() {
    assertThatThrownBy(() -> new Table("a", "b").add("1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
