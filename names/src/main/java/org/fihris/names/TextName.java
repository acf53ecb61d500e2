package org.fihris.names;

import org.fihris.contracts.EntityType;

/**
 * A name of the text that is being resolved.
 *
 * @param found where it stands
 * @param type what is named, by most of the text's mentions of the name
 * @param plain the name without titles
 */
record TextName(NameInText found, EntityType type, PlainName plain) {
  NameKey key() {
    return new NameKey(type, plain.spellingKey());
  }
}
