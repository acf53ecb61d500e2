package org.fihris.names.benchmark;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a short name in a text stands for. */
sealed interface Expected {
  /** The text does not tell: a system must say so and name no particular entity. */
  record Unclear() implements Expected {}

  /**
   * The entity of a full name.
   *
   * @param names full names of it, each as good as the others
   */
  record Named(List<String> names) implements Expected {
    public Named {
      names = List.copyOf(names);
    }
  }

  /**
   * A place, told by where it is, because its name does not tell.
   *
   * @param name what it is called
   * @param latitude degrees north
   * @param longitude degrees east
   * @param toleranceKm how far from there a system's coordinates may be, in kilometres: gazetteers
   *     put the centre of a city, of its district or of a country at different points
   */
  record PlaceNear(String name, double latitude, double longitude, double toleranceKm)
      implements Expected {
    private static final double EARTH_RADIUS_KM = 6371;
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern NOTATION =
        Pattern.compile("(.+) @ " + NUMBER + "," + NUMBER + " ~ (\\d+)");

    private static PlaceNear of(String field) {
      Matcher parts = NOTATION.matcher(field);
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            "'" + field + "' is no place; write name @ latitude,longitude ~ kilometres");
      }
      return new PlaceNear(
          parts.group(1),
          Double.parseDouble(parts.group(2)),
          Double.parseDouble(parts.group(3)),
          Double.parseDouble(parts.group(4)));
    }

    /** Whether the coordinates, in degrees, are near enough; by the haversine formula. */
    boolean includes(double otherLatitude, double otherLongitude) {
      double halfNorth = Math.toRadians(otherLatitude - latitude) / 2;
      double halfEast = Math.toRadians(otherLongitude - longitude) / 2;
      double chord =
          Math.pow(Math.sin(halfNorth), 2)
              + Math.cos(Math.toRadians(latitude))
                  * Math.cos(Math.toRadians(otherLatitude))
                  * Math.pow(Math.sin(halfEast), 2);
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord)) <= toleranceKm;
    }
  }

  String UNCLEAR = "AMBIGUOUS";

  /**
   * Reads {@code AMBIGUOUS}, {@code name @ latitude,longitude ~ kilometres}, or full names with
   * {@code |} between.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Expected of(String field) {
    Fields.notBlank("expected", field);
    if (field.equals(UNCLEAR)) {
      return new Unclear();
    }
    return field.contains("@") ? PlaceNear.of(field) : new Named(List.of(field.split("\\|", -1)));
  }
}
