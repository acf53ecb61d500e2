package org.fihris.names;

/**
 * Where a place is.
 *
 * @param region the Arabic name of its governorate, state or province; empty if there is none
 * @param kind the gazetteer's word for what it is: country, region, county, locality …
 * @param latitude degrees north, in [-90,90]
 * @param longitude degrees east, in [-180,180]
 * @param population inhabitants; 0 if unknown
 */
public record Place(
    String region, String kind, double latitude, double longitude, long population) {
  private static final double EARTH_RADIUS_KM = 6371;

  /** The {@link #kind()} of a country. */
  public static final String COUNTRY = "country";

  public Place {
    if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException(latitude + " " + longitude + " is no point on Earth");
    }
    if (population < 0) {
      throw new IllegalArgumentException("a population of " + population);
    }
  }

  /** How far it is to another place, as the crow flies. */
  double kilometresTo(Place other) {
    double latitudes = Math.toRadians(other.latitude - latitude);
    double longitudes = Math.toRadians(other.longitude - longitude);
    double haversine =
        square(Math.sin(latitudes / 2))
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * square(Math.sin(longitudes / 2));
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
  }

  private static double square(double x) {
    return x * x;
  }
}
