package org.fihris.contracts;

/** What kind of thing a name stands for. */
public enum EntityType {
  PERSON,
  LOCATION,
  ORGANIZATION,
  MISC
}
