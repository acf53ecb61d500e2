package org.fihris.query.store;

import java.util.Set;
import org.fihris.contracts.EntityChanged;

/**
 * A correction of the log.
 *
 * @param event the correction, as it is published
 * @param isUndone whether a later one undid it
 * @param touchedEntities ids of the entities whose answers it changed, former ids too
 */
public record MadeCorrection(EntityChanged event, boolean isUndone, Set<String> touchedEntities) {
  public MadeCorrection {
    touchedEntities = Set.copyOf(touchedEntities);
  }
}
