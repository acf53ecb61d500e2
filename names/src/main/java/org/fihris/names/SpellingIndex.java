package org.fihris.names;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fihris.arabic.Letters;
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
  private final long[] laterWords;

  private record Entry(long hash, int number) {}

  private SpellingIndex(long[] hashes, int[] numbers, long[] starts, long[] laterWords) {
    this.hashes = hashes;
    this.numbers = numbers;
    this.starts = starts;
    this.laterWords = laterWords;
  }

  /** The index of entities, made by reading each. */
  static SpellingIndex of(EntityRows rows) {
    TreeSet<Entry> entries =
        new TreeSet<>(Comparator.comparingLong(Entry::hash).thenComparingInt(Entry::number));
    Set<Long> starts = new TreeSet<>();
    Set<Long> laterWords = new TreeSet<>();
    for (int number = 0; number < rows.size(); number++) {
      LexiconEntity entity = rows.entity(number);
      for (String form : allForms(entity)) {
        entries.add(new Entry(hash(Spelling.key(form)), number));
        if (Prominence.isWellKnown(entity)) {
          addWords(form, starts, laterWords);
        }
      }
    }
    return new SpellingIndex(
        entries.stream().mapToLong(Entry::hash).toArray(),
        entries.stream().mapToInt(Entry::number).toArray(),
        starts.stream().mapToLong(Long::longValue).toArray(),
        laterWords.stream().mapToLong(Long::longValue).toArray());
  }

  private static void addWords(String form, Set<Long> starts, Set<Long> laterWords) {
    String[] words = SearchNormalizer.searchForm(form).split(" ", -1);
    if (words[0].length() >= SHORTEST_START) {
      starts.add(hash(words[0]));
    }
    for (int at = 1; at < words.length; at++) {
      laterWords.add(hash(skeleton(words[at])));
    }
  }

  /** What spellings of a word rarely change: its letters but for the long vowels and hamza. */
  private static String skeleton(String word) {
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      switch (letter) {
        case Letters.ALEF, Letters.WAW, Letters.YEH, Letters.HEH, Letters.HAMZA -> {}
        default -> letters.append(letter);
      }
    }
    return letters.toString();
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

  /**
   * Whether a well-known entity has a name with this word behind its first one, given as search
   * form; says so of some other words too.
   */
  boolean mayBeLaterWord(String searchForm) {
    return Arrays.binarySearch(laterWords, hash(skeleton(searchForm))) >= 0;
  }

  /** The index as bytes, for {@link #of(ByteBuffer)}. */
  byte[] toBytes() {
    int longs = hashes.length + starts.length + laterWords.length;
    ByteBuffer bytes =
        ByteBuffer.allocate((3 + hashes.length) * Integer.BYTES + longs * Long.BYTES);
    bytes.putInt(hashes.length).putInt(starts.length).putInt(laterWords.length);
    bytes.asLongBuffer().put(hashes).put(starts).put(laterWords);
    bytes.position(bytes.position() + longs * Long.BYTES);
    bytes.asIntBuffer().put(numbers);
    return bytes.array();
  }

  /** The index that {@link #toBytes()} wrote. */
  static SpellingIndex of(ByteBuffer bytes) {
    long[] hashes = new long[bytes.getInt()];
    long[] starts = new long[bytes.getInt()];
    long[] laterWords = new long[bytes.getInt()];
    int[] numbers = new int[hashes.length];
    bytes.asLongBuffer().get(hashes).get(starts).get(laterWords);
    int longs = hashes.length + starts.length + laterWords.length;
    bytes.position(bytes.position() + longs * Long.BYTES);
    bytes.asIntBuffer().get(numbers);
    return new SpellingIndex(hashes, numbers, starts, laterWords);
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
