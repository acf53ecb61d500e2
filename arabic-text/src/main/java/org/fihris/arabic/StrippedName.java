package org.fihris.arabic;

import java.util.List;

/**
 * A name without its titles.
 *
 * @param name the name proper, as written; not empty unless the whole was
 * @param titles what was taken off, as written, in text order; empty if nothing was
 */
public record StrippedName(String name, List<String> titles) {
  public StrippedName {
    titles = List.copyOf(titles);
  }
}
