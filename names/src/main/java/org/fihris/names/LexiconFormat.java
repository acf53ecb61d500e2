package org.fihris.names;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/** The columns of the lexicon's files, and how a row becomes an entity; see docs/names.md. */
enum LexiconFormat {
  /** Persons and organisations. */
  ENTITIES(
      "key",
      "type",
      "name",
      "english",
      "wikidata",
      "country",
      "forms",
      "short",
      "context",
      "source") {
    @Override
    LexiconEntity read(LexiconRow row) {
      return entity(
          row,
          row.cell(0),
          type(row, row.cell(1)),
          row.cell(2),
          row.cell(3),
          row.cell(4),
          row.parts(5, COUNTRY_END),
          forms(row, 6),
          shortForms(row, 7),
          row.parts(8, FORM_END),
          null);
    }
  },

  COUNTRIES("code", "key", "name", "english", "wikidata", "latitude", "longitude", "forms") {
    @Override
    LexiconEntity read(LexiconRow row) {
      return entity(
          row,
          row.cell(1),
          EntityType.LOCATION,
          row.cell(2),
          row.cell(3),
          row.cell(4),
          List.of(row.cell(0)),
          forms(row, 7),
          List.of(),
          List.of(),
          place(row, "", Place.COUNTRY, 5, 6, ""));
    }
  },

  PLACES(
      "key",
      "name",
      "english",
      "wikidata",
      "country",
      "region",
      "kind",
      "latitude",
      "longitude",
      "population",
      "forms") {
    @Override
    LexiconEntity read(LexiconRow row) {
      return entity(
          row,
          row.cell(0),
          EntityType.LOCATION,
          row.cell(1),
          row.cell(2),
          row.cell(3),
          row.parts(4, COUNTRY_END),
          forms(row, 10),
          List.of(),
          List.of(),
          place(row, row.cell(5), row.cell(6), 7, 8, row.cell(9)));
    }
  };

  private static final char FORM_END = '|';
  private static final char COUNTRY_END = ';';
  private static final String DATES_BEGIN = "[";
  private static final String DATES_END = "]";
  private static final String RANGE = "..";
  private static final String DEFAULT_READING = "!";

  private final String header;
  private final int columns;

  LexiconFormat(String... columns) {
    header = String.join("\t", columns);
    this.columns = columns.length;
  }

  /** What a file's first line must be. */
  String header() {
    return header;
  }

  /** How many cells a row must have. */
  int columns() {
    return columns;
  }

  /**
   * The entity of a row with as many cells as there are columns.
   *
   * @throws LexiconRefused if a cell is not readable
   */
  abstract LexiconEntity read(LexiconRow row);

  private static LexiconEntity entity(
      LexiconRow row,
      String key,
      EntityType type,
      String name,
      String englishName,
      String wikidata,
      List<String> countries,
      List<DatedForm> forms,
      List<ShortForm> shortForms,
      List<String> context,
      @Nullable Place place) {
    try {
      return new LexiconEntity(
          key, type, name, englishName, wikidata, countries, forms, shortForms, context, place);
    } catch (IllegalArgumentException e) {
      throw row.refused(String.valueOf(e.getMessage()), "fill in the cell");
    }
  }

  private static EntityType type(LexiconRow row, String cell) {
    try {
      return EntityType.valueOf(cell);
    } catch (IllegalArgumentException e) {
      throw row.refused(
          "'" + cell + "' is no type", "write PERSON, LOCATION, ORGANIZATION or MISC");
    }
  }

  private static List<DatedForm> forms(LexiconRow row, int column) {
    List<DatedForm> forms = new ArrayList<>();
    for (String part : row.parts(column, FORM_END)) {
      forms.add(form(row, part));
    }
    return forms;
  }

  private static DatedForm form(LexiconRow row, String part) {
    try {
      if (!part.endsWith(DATES_END)) {
        return DatedForm.always(part);
      }
      int begin = part.lastIndexOf(DATES_BEGIN);
      int range = part.indexOf(RANGE, begin);
      return new DatedForm(
          part.substring(0, begin).strip(),
          date(part.substring(begin + DATES_BEGIN.length(), range)),
          date(part.substring(range + RANGE.length(), part.length() - DATES_END.length())));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
      throw row.refused(
          "the form '" + part + "' is not readable",
          "write a name, or a name and its first and last day: name [2012-01-31..2016-07-28]");
    }
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static List<ShortForm> shortForms(LexiconRow row, int column) {
    List<ShortForm> forms = new ArrayList<>();
    for (String part : row.parts(column, FORM_END)) {
      boolean isDefault = part.endsWith(DEFAULT_READING);
      String form = isDefault ? part.substring(0, part.length() - DEFAULT_READING.length()) : part;
      if (form.isBlank()) {
        throw row.refused("a short form is empty", "take out the separator that is too many");
      }
      forms.add(new ShortForm(form, isDefault));
    }
    return forms;
  }

  private static Place place(
      LexiconRow row,
      String region,
      String kind,
      int latitudeColumn,
      int longitudeColumn,
      String population) {
    try {
      return new Place(
          region,
          kind,
          Double.parseDouble(row.cell(latitudeColumn)),
          Double.parseDouble(row.cell(longitudeColumn)),
          population.isEmpty() ? 0 : Long.parseLong(population));
    } catch (IllegalArgumentException e) {
      throw row.refused(
          "coordinates or population are not readable: " + e.getMessage(),
          "write degrees such as 36.2 and whole inhabitants; an unknown population is empty");
    }
  }
}
