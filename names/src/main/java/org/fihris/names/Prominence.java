package org.fihris.names;

/**
 * How likely an entity is to be in the news at all, before a text is looked at: in decades, so that
 * one more means ten times as likely.
 *
 * <p>A place weighs as its inhabitants do, by the powers of ten in their number. What is known
 * without their number is set among them by its kind: a country above every city, a governorate
 * like a city of 300 000, a place that was written into the lexicon by hand like a town of 10 000,
 * a village that only the gazetteer knows like 100 people. What is no place has no weight, but for
 * a default reading, which is ten times as likely as others of its name.
 */
final class Prominence {
  private static final double COUNTRY = 8;
  private static final double REGION = 5.5;
  private static final double WRITTEN_BY_HAND = 4;
  private static final double UNKNOWN_VILLAGE = 2;
  private static final double DEFAULT_READING = 1;
  private static final double WELL_KNOWN = 4.5;

  private static final String REGION_KIND = "region";
  private static final String GAZETTEER_KEY = "place-";

  private Prominence() {}

  /** The decades of one reading of a name. */
  static double of(Naming naming) {
    Place place = naming.entity().place();
    if (place != null) {
      return of(naming.entity(), place);
    }
    return naming.isDefaultReading() ? DEFAULT_READING : 0;
  }

  /**
   * The decades of somebody or something of the name that the lexicon does not know; a reading that
   * does not lead it is not taken.
   */
  static double ofUnlisted(Naming naming) {
    return naming.entity().place() == null ? 0 : UNKNOWN_VILLAGE;
  }

  /** Whether readers know the entity without being told of it. */
  static boolean isWellKnown(LexiconEntity entity) {
    Place place = entity.place();
    return place == null || of(entity, place) >= WELL_KNOWN || isWrittenByHand(entity);
  }

  private static double of(LexiconEntity entity, Place place) {
    double known =
        place.population() > 0 ? Math.log10((double) place.population()) : UNKNOWN_VILLAGE;
    if (place.kind().equals(Place.COUNTRY)) {
      return Math.max(known, COUNTRY);
    }
    if (place.kind().equals(REGION_KIND)) {
      return Math.max(known, REGION);
    }
    return isWrittenByHand(entity) ? Math.max(known, WRITTEN_BY_HAND) : known;
  }

  /** The gazetteer's keys end with a number, those of rows written by hand with a name. */
  private static boolean isWrittenByHand(LexiconEntity entity) {
    String key = entity.key();
    return !key.startsWith(GAZETTEER_KEY)
        || !Character.isDigit(key.charAt(key.length() - 1))
        || !key.substring(GAZETTEER_KEY.length()).chars().allMatch(Character::isDigit);
  }
}
