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
  public Place {
    if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException(latitude + " " + longitude + " is no point on Earth");
    }
    if (population < 0) {
      throw new IllegalArgumentException("a population of " + population);
    }
  }
}
