package org.fihris.names;

import java.util.List;
import org.fihris.contracts.Entity;
import org.fihris.contracts.Mention;

/**
 * The names of one text, resolved.
 *
 * @param mentions in text order
 * @param entities what they name, each once, in the order of their first mention
 */
public record ResolvedNames(List<Mention> mentions, List<Entity> entities) {
  public ResolvedNames {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
  }
}
