package org.fihris.names;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fihris.arabic.SearchNormalizer;

/**
 * Which entities bear a name, by the name's spelling key.
 *
 * <p>Keys of all names take longer to make than a start may take, so the index of the shipped files
 * is made when the project is built. It holds 64-bit hashes of the keys: small, and two keys of one
 * hash do no harm, since whoever asks compares the names again.
 */
final class SpellingIndex {
  /** Shorter words are parts of too many others to be taken for the beginning of a name. */
  private static final int SHORTEST_START = 3;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long[] hashes;
  private final int[] numbers;
  private final long[] starts;

  private record Entry(long hash, int number) {}

  private SpellingIndex(long[] hashes, int[] numbers, long[] starts) {
    this.hashes = hashes;
    this.numbers = numbers;
    this.starts = starts;
  }

  /** The index of entities, made by reading each. */
  static SpellingIndex of(EntityRows rows) {
    TreeSet<Entry> entries =
        new TreeSet<>(Comparator.comparingLong(Entry::hash).thenComparingInt(Entry::number));
    Set<Long> starts = new TreeSet<>();
    for (int number = 0; number < rows.size(); number++) {
      LexiconEntity entity = rows.entity(number);
      for (String form : allForms(entity)) {
        entries.add(new Entry(hash(Spelling.key(form)), number));
        if (Prominence.isWellKnown(entity)) {
          addStart(form, starts);
        }
      }
    }
    return new SpellingIndex(
        entries.stream().mapToLong(Entry::hash).toArray(),
        entries.stream().mapToInt(Entry::number).toArray(),
        starts.stream().mapToLong(Long::longValue).toArray());
  }

  private static void addStart(String form, Set<Long> starts) {
    String searchForm = SearchNormalizer.searchForm(form);
    int end = searchForm.indexOf(' ');
    String start = end < 0 ? searchForm : searchForm.substring(0, end);
    if (start.length() >= SHORTEST_START) {
      starts.add(hash(start));
    }
  }

  /** Every name of an entity, short ones too. */
  static List<String> allForms(LexiconEntity entity) {
    List<String> forms = new ArrayList<>();
    forms.add(entity.name());
    entity.forms().forEach(form -> forms.add(form.form()));
    entity.shortForms().forEach(form -> forms.add(form.form()));
    return forms;
  }

  /** Numbers of the entities that have a name of this key, and seldom of others; ascending. */
  int[] entitiesOf(String key) {
    long hash = hash(key);
    int any = Arrays.binarySearch(hashes, hash);
    if (any < 0) {
      return new int[0];
    }
    int begin = any;
    while (begin > 0 && hashes[begin - 1] == hash) {
      begin--;
    }
    int end = any + 1;
    while (end < hashes.length && hashes[end] == hash) {
      end++;
    }
    return Arrays.copyOfRange(numbers, begin, end);
  }

  /** Whether a well-known entity has a name that begins with this word, given as search form. */
  boolean isStart(String searchForm) {
    return Arrays.binarySearch(starts, hash(searchForm)) >= 0;
  }

  /** The index as bytes, for {@link #of(ByteBuffer)}. */
  byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            2 * Integer.BYTES
                + hashes.length * (Long.BYTES + Integer.BYTES)
                + starts.length * Long.BYTES);
    bytes.putInt(hashes.length).putInt(starts.length);
    bytes.asLongBuffer().put(hashes).put(starts);
    bytes.position(bytes.position() + (hashes.length + starts.length) * Long.BYTES);
    bytes.asIntBuffer().put(numbers);
    return bytes.array();
  }

  /** The index that {@link #toBytes()} wrote. */
  static SpellingIndex of(ByteBuffer bytes) {
    long[] hashes = new long[bytes.getInt()];
    long[] starts = new long[bytes.getInt()];
    int[] numbers = new int[hashes.length];
    bytes.asLongBuffer().get(hashes).get(starts);
    bytes.position(bytes.position() + (hashes.length + starts.length) * Long.BYTES);
    bytes.asIntBuffer().get(numbers);
    return new SpellingIndex(hashes, numbers, starts);
  }

  /** FNV-1a of the UTF-16 units, 64 bits, and a last mixing of high bits into low ones. */
  private static long hash(String key) {
    long hash = FNV_OFFSET;
    for (int at = 0; at < key.length(); at++) {
      hash = (hash ^ key.charAt(at)) * FNV_PRIME;
    }
    return hash ^ (hash >>> 32);
  }
}
