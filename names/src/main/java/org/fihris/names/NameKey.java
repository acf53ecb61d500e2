package org.fihris.names;

import org.fihris.contracts.EntityType;

/**
 * What the same name shares wherever it stands.
 *
 * @param type what is named
 * @param spellingKey where the name's spellings meet
 */
record NameKey(EntityType type, String spellingKey) {
  String entityId() {
    return EntityIds.ofUnknown(type, spellingKey);
  }
}
