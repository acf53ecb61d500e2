package org.fihris.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fihris.arabic.SearchNormalizer;
import org.junit.jupiter.api.Test;

/** The rules of the shipped files, told by file, line, rule and remedy; see docs/names.md. */
class ShippedLexiconTest {
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern WIKIDATA = Pattern.compile("(Q[1-9][0-9]*)?");
  private static final Pattern SOURCE = Pattern.compile("[a-z]+wiki:.+|https?://.+");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Kosovo's code is of the range that ISO leaves to users. */
  private static final String KOSOVO = "XK";

  private static final int SOURCE_COLUMN = 9;

  private final ShippedFiles files = ShippedFiles.read();

  /** An entity and where it stands. */
  private record Entry(LexiconRow row, LexiconEntity entity) {
    boolean isWrittenByHand() {
      return entity.place() == null || entity.place().kind().equals(Place.COUNTRY);
    }
  }

  @Test
  void everyRowIsReadable() {
    assertThat(entries()).isNotEmpty();
  }

  @Test
  void everyKeyIsASlugOfItsOwn() {
    Map<String, LexiconRow> keys = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (Entry entry : entries()) {
      String key = entry.entity().key();
      if (!KEY.matcher(key).matches()) {
        broken.add(told(entry, key + " is no slug", "use a-z, 0-9 and single hyphens"));
      }
      LexiconRow other = keys.putIfAbsent(key, entry.row());
      if (other != null) {
        broken.add(told(entry, key + " is also the key of " + at(other), "choose another"));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyWikidataIdIsWellFormed() {
    List<String> broken = new ArrayList<>();
    for (Entry entry : entries()) {
      if (!WIKIDATA.matcher(entry.entity().wikidata()).matches()) {
        broken.add(told(entry, entry.entity().wikidata() + " is no item", "write Q… or nothing"));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void noTwoEntitiesHaveOneWikidataItem() {
    Map<String, Entry> items = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (Entry entry : entries()) {
      String item = entry.entity().wikidata();
      Entry other =
          item.isEmpty() || !entry.isWrittenByHand() ? null : items.putIfAbsent(item, entry);
      if (other != null) {
        broken.add(told(entry, item + " is also that of " + at(other.row()), "one is wrong"));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyCountryIsAnIsoCode() {
    List<String> broken = new ArrayList<>();
    for (Entry entry : entries()) {
      for (String country : entry.entity().countries()) {
        if (!COUNTRIES.contains(country) && !country.equals(KOSOVO)) {
          broken.add(told(entry, country + " is no country", "write ISO 3166-1 alpha-2"));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyHandWrittenEntityNamesItsSource() {
    List<String> broken = new ArrayList<>();
    for (Entry entry : entries()) {
      if (entry.entity().place() == null
          && !SOURCE.matcher(entry.row().cell(SOURCE_COLUMN)).matches()) {
        broken.add(told(entry, "no source", "write enwiki:… or an address"));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void noFormIsEmptyOrPadded() {
    List<String> broken = new ArrayList<>();
    for (Entry entry : entries()) {
      List<String> texts = new ArrayList<>(SpellingIndex.allForms(entry.entity()));
      texts.addAll(entry.entity().context());
      for (String text : texts) {
        if (text.isBlank() || !text.equals(text.strip())) {
          broken.add(told(entry, "'" + text + "' is empty or padded", "take out the blanks"));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void aFullNameNamesOneEntityOfItsType() {
    Map<NameKey, List<Entry>> bearers = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (Entry entry : entries()) {
      if (!entry.isWrittenByHand()) {
        continue;
      }
      LexiconEntity entity = entry.entity();
      Set<String> keys = new HashSet<>();
      keys.add(SearchNormalizer.searchForm(entity.name()));
      entity.forms().stream()
          .filter(form -> !form.isDated())
          .forEach(form -> keys.add(SearchNormalizer.searchForm(form.form())));
      for (String key : keys) {
        bearers
            .computeIfAbsent(new NameKey(entity.type(), key), one -> new ArrayList<>())
            .add(entry);
      }
    }
    bearers.forEach(
        (name, of) -> {
          if (of.size() > 1) {
            broken.add(
                told(
                    of.get(1),
                    "'" + name.spellingKey() + "' also names the entity at " + at(of.get(0).row()),
                    "put it under short, or give it dates"));
          }
        });
    assertThat(broken).isEmpty();
  }

  @Test
  void aShortFormHasAtMostOneDefaultReading() {
    Map<NameKey, Entry> defaults = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (Entry entry : entries()) {
      for (ShortForm form : entry.entity().shortForms()) {
        NameKey name = new NameKey(entry.entity().type(), Spelling.key(form.form()));
        Entry other = form.isDefaultReading() ? defaults.putIfAbsent(name, entry) : null;
        if (other != null && !other.entity().key().equals(entry.entity().key())) {
          broken.add(
              told(
                  entry,
                  form.form() + "! is also the default of " + at(other.row()),
                  "leave the ! at one of them"));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void atLeast400EntitiesAreWrittenByHand() {
    long byHand =
        entries().stream().filter(entry -> entry.entity().place() == null).distinct().count();
    assertThat(byHand).isGreaterThanOrEqualTo(400);
  }

  @Test
  void theBuiltIndexIsThatOfTheFiles() {
    assertThat(ShippedIndex.of(files).toBytes()).isEqualTo(SpellingIndex.of(files).toBytes());
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (LexiconFile file : files.files()) {
      for (int number = 0; number < file.size(); number++) {
        entries.add(new Entry(file.row(number), file.entity(number)));
      }
    }
    return entries;
  }

  private static String told(Entry entry, String rule, String remedy) {
    return at(entry.row()) + ": " + rule + "; " + remedy;
  }

  private static String at(LexiconRow row) {
    return row.file() + " line " + row.line();
  }
}
