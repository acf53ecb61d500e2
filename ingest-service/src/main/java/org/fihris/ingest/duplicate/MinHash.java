package org.fihris.ingest.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fihris.arabic.SearchNormalizer;

/**
 * A text's MinHash signature over its shingles of {@value #SHINGLE_WORDS} words of search form.
 *
 * <p>The share of equal places in two signatures estimates the Jaccard resemblance of the shingle
 * sets (A. Broder, On the resemblance and containment of documents, 1997), with a standard error of
 * at most 0.045 at {@value #HASHES} hashes.
 */
final class MinHash {
  static final int HASHES = 128;
  private static final int SHINGLE_WORDS = 3;
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private final int[] minima;

  private MinHash(int[] minima) {
    this.minima = minima;
  }

  /** The signature of a text; texts shorter than a shingle are one shingle. */
  static MinHash of(String text) {
    int[] minima = new int[HASHES];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (long shingle : shingles(text)) {
      for (int i = 0; i < HASHES; i++) {
        int hash = (int) (mix(shingle + i * SEED) >>> 33);
        minima[i] = Math.min(minima[i], hash);
      }
    }
    return new MinHash(minima);
  }

  /** Reads what {@link #encoded()} wrote. */
  static MinHash decode(String encoded) {
    return new MinHash(
        Arrays.stream(encoded.split(",", -1))
            .mapToInt(place -> Integer.parseInt(place, 36))
            .toArray());
  }

  /** The places in base 36, separated by commas. */
  String encoded() {
    StringBuilder encoded = new StringBuilder();
    for (int minimum : minima) {
      encoded.append(encoded.length() == 0 ? "" : ",").append(Integer.toString(minimum, 36));
    }
    return encoded.toString();
  }

  /** Estimated Jaccard resemblance in [0,1]. */
  double resemblance(MinHash other) {
    int equal = 0;
    for (int i = 0; i < HASHES; i++) {
      equal += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) equal / HASHES;
  }

  /** One key for each band of places; texts that share a key are worth comparing. */
  List<String> bands(int rows) {
    List<String> bands = new ArrayList<>();
    for (int begin = 0; begin + rows <= HASHES; begin += rows) {
      long hash = SEED;
      for (int i = begin; i < begin + rows; i++) {
        hash = mix(hash ^ minima[i]);
      }
      bands.add(begin / rows + ":" + Long.toString(hash, 36));
    }
    return List.copyOf(bands);
  }

  private static Set<Long> shingles(String text) {
    String[] words =
        SearchNormalizer.searchForm(text)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
            .split(" ", -1);
    Set<Long> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE_WORDS <= Math.max(words.length, SHINGLE_WORDS); i++) {
      long hash = SEED;
      for (int j = i; j < Math.min(i + SHINGLE_WORDS, words.length); j++) {
        for (int k = 0; k < words[j].length(); k++) {
          hash = mix(hash ^ words[j].charAt(k));
        }
        hash = mix(hash ^ ' ');
      }
      shingles.add(hash);
    }
    return shingles;
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every input bit moves every output. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
