package org.fihris.names.benchmark;

/** Rules that fields of several files share. */
final class Fields {
  private Fields() {}

  /**
   * @throws IllegalArgumentException if the field is empty or has white space at an end
   */
  static void notBlank(String column, String field) {
    if (field.isEmpty() || !field.equals(field.strip())) {
      throw new IllegalArgumentException(
          column + " is '" + field + "'; write something without space around it");
    }
  }
}
