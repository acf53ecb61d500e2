package org.fihris.names;

import java.util.List;

/** Entities by number, wherever they are kept. */
interface EntityRows {
  int size();

  /**
   * The entity of that number.
   *
   * @param number from 0, less than the size
   * @throws LexiconRefused if it is kept in a file and its row breaks the format
   */
  LexiconEntity entity(int number);

  static EntityRows of(List<LexiconEntity> entities) {
    List<LexiconEntity> copy = List.copyOf(entities);
    return new EntityRows() {
      @Override
      public int size() {
        return copy.size();
      }

      @Override
      public LexiconEntity entity(int number) {
        return copy.get(number);
      }
    };
  }
}
