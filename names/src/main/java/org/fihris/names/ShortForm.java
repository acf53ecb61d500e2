package org.fihris.names;

/**
 * A name that others may bear too; it names the entity only with help of the text.
 *
 * @param form the name, such as الأسد
 * @param isDefaultReading whether it names this entity where the text gives no other clue
 */
public record ShortForm(String form, boolean isDefaultReading) {
  public ShortForm {
    if (form.isBlank()) {
      throw new IllegalArgumentException("a short form must not be blank");
    }
  }
}
