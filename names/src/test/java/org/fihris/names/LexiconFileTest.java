package org.fihris.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconFileTest {
  private static final String HEADER = LexiconFormat.ENTITIES.header() + "\n";

  @Test
  void commentsAndEmptyLinesAreNoRows() {
    assertThat(read("# a comment\n\n" + row("a") + "\n#another\n" + row("b")))
        .extracting(LexiconEntity::key)
        .containsExactly("a", "b");
  }

  @Test
  void aFormMayHaveItsDates() {
    assertThat(
            read(
                "a\tPERSON\tكميل\t\t\t\tأول|ثان [2012-01-23..2016-07-28]|ثالث [..2020-01-01]\t\t\tx"))
        .singleElement()
        .extracting(LexiconEntity::forms)
        .isEqualTo(
            List.of(
                DatedForm.always("أول"),
                new DatedForm("ثان", LocalDate.of(2012, 1, 23), LocalDate.of(2016, 7, 28)),
                new DatedForm("ثالث", null, LocalDate.of(2020, 1, 1))));
  }

  @Test
  void anExclamationMarkMarksTheDefaultReading() {
    assertThat(read("a\tPERSON\tكميل\t\t\t\t\tأول|ثان!\t\tx"))
        .singleElement()
        .extracting(LexiconEntity::shortForms)
        .isEqualTo(List.of(new ShortForm("أول", false), new ShortForm("ثان", true)));
  }

  @Test
  void countriesAreSeparatedBySemicolons() {
    assertThat(read("a\tPERSON\tكميل\t\t\tSY;LB\t\t\t\tx").get(0).countries())
        .containsExactly("SY", "LB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a|HERO|كميل|||||||x; is no type",
        "a|PERSON|كميل||||||x; it has 9 cells instead of 10",
        "a|PERSON||||||||x; an entity needs a key and a name",
        "a|PERSON|كميل||||أول [2012..]|||x; is not readable",
        "a|PERSON|كميل||||أول [2012-02-01..2012-01-01]|||x; is not readable",
        "a|PERSON|كميل|||||!||x; a short form is empty",
      })
  void aBadRowIsRefusedWithFileAndLine(String row, String rule) {
    assertThatThrownBy(() -> read("# comment\n" + row.replace('|', '\t')))
        .isInstanceOf(LexiconRefused.class)
        .hasMessageContaining("test.tsv line 3")
        .hasMessageContaining(rule.strip());
  }

  @Test
  void anotherHeaderIsRefused() {
    assertThatThrownBy(() -> LexiconFile.of("test.tsv", LexiconFormat.PLACES, HEADER))
        .isInstanceOf(LexiconRefused.class)
        .hasMessageContaining("test.tsv line 1");
  }

  @Test
  void coordinatesThatAreNoneAreRefused() {
    assertThatThrownBy(
            () ->
                Entities.read(
                    LexiconFormat.PLACES,
                    LexiconFormat.PLACES.header()
                        + "\nplace-1\tكفر\t\t\tSY\t\tlocality\t95\t10\t\t"))
        .isInstanceOf(LexiconRefused.class)
        .hasMessageContaining("coordinates");
  }

  private static List<LexiconEntity> read(String rows) {
    return Entities.read(LexiconFormat.ENTITIES, HEADER + rows);
  }

  private static String row(String key) {
    return key + "\tPERSON\tكميل\t\t\t\t\t\t\tx";
  }
}
