package org.fihris.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fihris.arabic.Letters;
import org.fihris.arabic.NationalityAdjectives;
import org.fihris.arabic.SearchNormalizer;
import org.fihris.contracts.EntityType;

/**
 * Says whether two names, without a text around them, name the same thing; of what type is not
 * known either, so each that fits is tried.
 *
 * <p>Without a text a short name means its default reading, if it has one; else whichever reading
 * makes the two the same.
 */
public final class NameComparison {
  private static final double BOTH_KNOWN = 0.97;
  private static final double NOTHING_IN_COMMON = 0.8;
  private static final int SHORTEST_ACRONYM = 3;
  private static final String QUOTES = "«»“”\"'()[]";

  private final Lexicon lexicon;
  private final NameWords words;

  public NameComparison(Lexicon lexicon) {
    this.lexicon = lexicon;
    words = new NameWords(lexicon);
  }

  /** A name, and who may be meant by it. */
  private record Side(PlainName plain, List<Naming> full, List<Naming> shorts) {
    String name() {
      return plain.name();
    }

    /** Readings that stand even without a text: villages of the gazetteer are left out. */
    List<Naming> wellKnown() {
      return full.stream().filter(naming -> Prominence.isWellKnown(naming.entity())).toList();
    }

    /** The country of the adjective; none of a name such as السعودية that is more than one. */
    Optional<String> nationality() {
      return wellKnown().isEmpty() ? NationalityAdjectives.countryOf(name()) : Optional.empty();
    }

    Optional<Naming> fullReading(LexiconEntity entity) {
      return full.stream().filter(naming -> naming.entity().equals(entity)).findFirst();
    }

    /**
     * Whether the short name may be read so without a text: by default, or as its only reading; any
     * person of a family may be meant by its name if nobody is by default.
     */
    boolean mayMean(Naming shortForm) {
      return shortForm.isDefaultReading()
          || shorts.size() == 1
          || (shortForm.entity().type() == EntityType.PERSON
              && shorts.stream().noneMatch(Naming::isDefaultReading));
    }
  }

  /** Compares two names. */
  public Verdict compare(String a, String b) {
    Side left = side(a);
    Side right = side(b);
    List<String> lines = new ArrayList<>();
    addWhatWasTakenOff(a, left, lines);
    addWhatWasTakenOff(b, right, lines);
    return nationalities(left, right, lines)
        .or(() -> lexiconNames(left, right, lines))
        .or(() -> lexiconShortForms(left, right, lines))
        .or(() -> bothKnown(left, right, lines))
        .or(() -> spellings(left, right, lines))
        .or(() -> partOfOther(left, right, lines))
        .or(() -> partOfOther(right, left, lines))
        .orElseGet(() -> nothingInCommon(left, right, lines));
  }

  private Side side(String name) {
    PlainName plain = words.plainFromText(withoutQuotes(name));
    List<Naming> namings = lexicon.namings(plain.name(), plain.spellingKey());
    return new Side(
        plain,
        namings.stream().filter(naming -> !naming.isShort()).toList(),
        namings.stream().filter(Naming::isShort).toList());
  }

  private static String withoutQuotes(String name) {
    int begin = 0;
    int end = name.length();
    while (begin < end && isEdge(name.charAt(begin))) {
      begin++;
    }
    while (end > begin && isEdge(name.charAt(end - 1))) {
      end--;
    }
    return begin == end ? name : name.substring(begin, end);
  }

  private static boolean isEdge(char character) {
    return Character.isWhitespace(character) || QUOTES.indexOf(character) >= 0;
  }

  private static void addWhatWasTakenOff(String name, Side side, List<String> lines) {
    side.plain().rules().forEach(rule -> lines.add(rule.id() + ": " + name + " → " + side.name()));
  }

  /** An adjective is only the same as another form of itself. */
  private static Optional<Verdict> nationalities(Side left, Side right, List<String> lines) {
    Optional<String> one = left.nationality();
    Optional<String> other = right.nationality();
    if (one.isEmpty() && other.isEmpty()) {
      return Optional.empty();
    }
    if (one.isPresent() != other.isPresent()) {
      Side adjective = one.isPresent() ? left : right;
      Side name = one.isPresent() ? right : left;
      if (looksLikePerson(name) && PersonNames.isShortOf(adjective.name(), name.name())) {
        return Optional.empty();
      }
    }
    lines.add(
        Rule.NATIONALITY_KEPT_APART.id()
            + ": "
            + left.name()
            + one.map(code -> " is the adjective of " + code).orElse(" is no nationality")
            + ", "
            + right.name()
            + other.map(code -> " is the adjective of " + code).orElse(" is no nationality"));
    return Optional.of(
        new Verdict(one.equals(other), Rule.NATIONALITY_KEPT_APART.confidence(), lines));
  }

  private static Optional<Verdict> lexiconNames(Side left, Side right, List<String> lines) {
    return left.full().stream()
        .filter(naming -> right.fullReading(naming.entity()).isPresent())
        .max(Comparator.comparingDouble(Prominence::of))
        .map(
            naming ->
                same(naming, right.fullReading(naming.entity()).orElseThrow(), left, right, lines));
  }

  private static Verdict same(Naming one, Naming other, Side left, Side right, List<String> lines) {
    lines.add(line(one, left));
    lines.add(line(other, right));
    return new Verdict(true, one.rule().confidence() * other.rule().confidence(), lines);
  }

  private static String line(Naming naming, Side side) {
    return naming.rule().id()
        + ": "
        + side.name()
        + " is "
        + naming.entity().name()
        + " ("
        + naming.entity().key()
        + ")"
        + (naming.isDefaultReading() ? ", its default reading" : "");
  }

  private Optional<Verdict> spellings(Side left, Side right, List<String> lines) {
    String one = left.plain().spellingKey();
    String other = right.plain().spellingKey();
    if (!one.equals(other) && !isWithoutArticle(left, right) && !isWithoutArticle(right, left)) {
      return Optional.empty();
    }
    lines.add(Rule.SPELLING_KEY.id() + ": both are spelt " + one);
    return Optional.of(new Verdict(true, Rule.SPELLING_KEY.confidence(), lines));
  }

  /**
   * Whether one is the other without its article: {@code حسكة}. Of persons' names that makes
   * another ({@code الحسن}), so the other must be known for something else, and the word without
   * the article begin no known name.
   */
  private boolean isWithoutArticle(Side bare, Side definite) {
    String key = definite.plain().spellingKey();
    return !key.equals(bare.plain().spellingKey())
        && Spelling.bareKey(key).equals(bare.plain().spellingKey())
        && bare.full().isEmpty()
        && bare.shorts().isEmpty()
        && !lexicon.isKnownStart(SearchNormalizer.searchForm(bare.name()))
        && definite.wellKnown().stream()
            .anyMatch(naming -> naming.entity().type() != EntityType.PERSON);
  }

  private static Optional<Verdict> lexiconShortForms(Side left, Side right, List<String> lines) {
    return fullAndShort(left, right, lines)
        .or(() -> fullAndShort(right, left, lines))
        .or(() -> bothShort(left, right, lines));
  }

  private static Optional<Verdict> fullAndShort(Side full, Side shorter, List<String> lines) {
    for (Naming naming : shorter.shorts()) {
      Optional<Naming> reading = full.fullReading(naming.entity());
      if (reading.isPresent() && shorter.mayMean(naming)) {
        return Optional.of(same(reading.get(), naming, full, shorter, lines));
      }
    }
    return Optional.empty();
  }

  private static Optional<Verdict> bothShort(Side left, Side right, List<String> lines) {
    for (Naming one : left.shorts()) {
      for (Naming other : right.shorts()) {
        boolean usual =
            (one.isDefaultReading() || left.shorts().size() == 1)
                && (other.isDefaultReading() || right.shorts().size() == 1);
        if (usual && one.entity().equals(other.entity())) {
          return Optional.of(same(one, other, left, right, lines));
        }
      }
    }
    return Optional.empty();
  }

  /** Two names of the lexicon that have no entity in common. */
  private static Optional<Verdict> bothKnown(Side left, Side right, List<String> lines) {
    Optional<Naming> one = usual(left);
    Optional<Naming> other = usual(right);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    lines.add(line(one.get(), left));
    lines.add(line(other.get(), right));
    return Optional.of(new Verdict(false, BOTH_KNOWN, lines));
  }

  private static Optional<Naming> usual(Side side) {
    return side.wellKnown().stream()
        .max(Comparator.comparingDouble(Prominence::of))
        .or(() -> side.shorts().stream().filter(Naming::isDefaultReading).findFirst());
  }

  /** A name that is part of a fuller one, as in a text that has both. */
  private static Optional<Verdict> partOfOther(Side shorter, Side longer, List<String> lines) {
    String few = shorter.name();
    String many = longer.name();
    Set<EntityType> known =
        shorter.wellKnown().stream()
            .map(naming -> naming.entity().type())
            .collect(Collectors.toSet());
    boolean person =
        (known.isEmpty() || known.contains(EntityType.PERSON))
            && looksLikePerson(longer)
            && PersonNames.isShortOf(few, many);
    boolean organization =
        (known.isEmpty() || known.contains(EntityType.ORGANIZATION))
            && (OrganizationNames.isWithoutKind(few, many)
                || (few.length() >= SHORTEST_ACRONYM && OrganizationNames.isAcronymOf(few, many))
                || OrganizationNames.isWithoutPurpose(few, many));
    if (!person && !organization && !isPlaceOfCountry(shorter, many)) {
      return Optional.empty();
    }
    lines.add(Rule.SHORT_FORM.id() + ": " + few + " is part of " + many);
    return Optional.of(new Verdict(true, Rule.SHORT_FORM.confidence(), lines));
  }

  /** Whether the fuller name is the place's with the adjective of its country behind it. */
  private static boolean isPlaceOfCountry(Side place, String fuller) {
    int adjective = fuller.lastIndexOf(' ') + 1;
    if (adjective == 0
        || !Spelling.key(fuller.substring(0, adjective - 1)).equals(place.plain().spellingKey())) {
      return false;
    }
    Optional<String> country = NationalityAdjectives.countryOf(fuller.substring(adjective));
    return country.isPresent()
        && place.full().stream()
            .map(Naming::entity)
            .anyMatch(
                entity ->
                    entity.place() != null
                        && !entity.place().kind().equals(Place.COUNTRY)
                        && entity.countries().contains(country.get()));
  }

  private static boolean looksLikePerson(Side side) {
    if (!side.wellKnown().isEmpty()) {
      return side.wellKnown().stream()
          .anyMatch(naming -> naming.entity().type() == EntityType.PERSON);
    }
    List<String> parts = PersonNames.parts(side.name());
    return parts.size() > 1
        && !side.name().startsWith("" + Letters.ALEF + Letters.LAM)
        && !HeadNouns.contains(parts.get(0));
  }

  private static Verdict nothingInCommon(Side left, Side right, List<String> lines) {
    lines.add(
        Rule.SPELLING_KEY.id()
            + ": "
            + left.plain().spellingKey()
            + " and "
            + right.plain().spellingKey()
            + " are no spellings of one name");
    return new Verdict(false, NOTHING_IN_COMMON, lines);
  }
}
