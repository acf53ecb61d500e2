package org.fihris.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/** The lexicon's files that come with the project, their rows numbered through. */
final class ShippedFiles implements EntityRows {
  static final String PERSONS = "persons.tsv";
  static final String ORGANIZATIONS = "organizations.tsv";
  static final String COUNTRIES = "countries.tsv";
  static final String PLACES = "places.tsv";

  private final List<LexiconFile> files;
  private final long checksum;

  private ShippedFiles(List<LexiconFile> files, long checksum) {
    this.files = files;
    this.checksum = checksum;
  }

  /**
   * @throws LexiconRefused if a file does not begin as its format asks
   */
  static ShippedFiles read() {
    CRC32 checksum = new CRC32();
    return new ShippedFiles(
        List.of(
            file(PERSONS, LexiconFormat.ENTITIES, checksum),
            file(ORGANIZATIONS, LexiconFormat.ENTITIES, checksum),
            file(COUNTRIES, LexiconFormat.COUNTRIES, checksum),
            file(PLACES, LexiconFormat.PLACES, checksum)),
        checksum.getValue());
  }

  private static LexiconFile file(String name, LexiconFormat format, CRC32 checksum) {
    try (InputStream stream = ShippedFiles.class.getResourceAsStream(name)) {
      byte[] utf8 = Objects.requireNonNull(stream, name).readAllBytes();
      checksum.update(utf8);
      return new LexiconFile(name, format, utf8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<LexiconFile> files() {
    return files;
  }

  /** Tells whether the files are those that an index was made of. */
  long checksum() {
    return checksum;
  }

  @Override
  public int size() {
    return files.stream().mapToInt(LexiconFile::size).sum();
  }

  @Override
  public LexiconEntity entity(int number) {
    int inFile = number;
    for (LexiconFile file : files) {
      if (inFile < file.size()) {
        return file.entity(inFile);
      }
      inFile -= file.size();
    }
    throw new IndexOutOfBoundsException(number);
  }
}
