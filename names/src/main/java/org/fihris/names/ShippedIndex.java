package org.fihris.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The index of the shipped files: the build writes it beside them, a start reads it. */
public final class ShippedIndex {
  private static final String FILE = "lexicon.index";

  /** Entities whose names must be found in an index, before it is trusted. */
  private static final int SPOT_CHECKS = 32;

  private ShippedIndex() {}

  /**
   * Writes the index.
   *
   * @param arguments the folder that the build compiles classes to
   */
  public static void main(String[] arguments) throws IOException {
    ShippedFiles files = ShippedFiles.read();
    byte[] index = SpellingIndex.of(files).toBytes();
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + index.length);
    bytes.putLong(files.checksum()).put(index);
    String folder = ShippedIndex.class.getPackageName().replace('.', '/');
    Files.write(Path.of(arguments[0], folder, FILE), bytes.array());
  }

  /**
   * The index of the files: the one that was built if it is theirs, else made now, which takes some
   * tenths of a second more.
   */
  static SpellingIndex of(ShippedFiles files) {
    try (InputStream stream = ShippedIndex.class.getResourceAsStream(FILE)) {
      if (stream != null) {
        ByteBuffer bytes = ByteBuffer.wrap(stream.readAllBytes());
        if (bytes.getLong() == files.checksum()) {
          SpellingIndex index = SpellingIndex.of(bytes);
          if (isTrusted(index, files)) {
            return index;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SpellingIndex.of(files);
  }

  /** Whether names are still spelt as when the index was built. */
  private static boolean isTrusted(SpellingIndex index, ShippedFiles files) {
    int step = Math.max(1, files.size() / SPOT_CHECKS);
    for (int number = 0; number < files.size(); number += step) {
      String name = files.entity(number).name();
      if (!contains(index.entitiesOf(Spelling.key(name)), number)) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(int[] numbers, int number) {
    for (int candidate : numbers) {
      if (candidate == number) {
        return true;
      }
    }
    return false;
  }
}
