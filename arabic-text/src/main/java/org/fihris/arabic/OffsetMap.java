package org.fihris.arabic;

import java.util.Arrays;
import java.util.Optional;

/**
 * Says where each piece of a derived text stood in the original. Pieces keep their order; a piece
 * of the original may have vanished, and one character may have become several.
 */
public final class OffsetMap {
  /** Start in the original of each unit of the derived text; never falls. */
  private final int[] begins;

  /** End in the original of each unit of the derived text; never falls. */
  private final int[] ends;

  private final int originalLengthUtf16;

  private OffsetMap(int[] begins, int[] ends, int originalLengthUtf16) {
    this.begins = begins;
    this.ends = ends;
    this.originalLengthUtf16 = originalLengthUtf16;
  }

  /** The map of a text that did not change. */
  public static OffsetMap identity(int lengthUtf16) {
    Builder builder = new Builder();
    for (int i = 0; i < lengthUtf16; i++) {
      builder.append(1, i, i + 1);
    }
    return builder.build(lengthUtf16);
  }

  public int derivedLengthUtf16() {
    return begins.length;
  }

  public int originalLengthUtf16() {
    return originalLengthUtf16;
  }

  /**
   * From the derived text to the original. What vanished inside the span is inside the result; what
   * vanished around it is not, unless the derivation attached it to its neighbour.
   *
   * @throws IndexOutOfBoundsException if the span ends after the derived text
   */
  public Span toOriginal(Span derived) {
    return new Span(begins[derived.beginUtf16()], ends[derived.endUtf16() - 1]);
  }

  /**
   * From the original to the derived text: everything that any unit of the span became.
   *
   * @return empty if the whole span vanished
   * @throws IndexOutOfBoundsException if the span ends after the original
   */
  public Optional<Span> toDerived(Span original) {
    if (original.endUtf16() > originalLengthUtf16) {
      throw new IndexOutOfBoundsException(
          original + " ends after the original's " + originalLengthUtf16 + " units");
    }
    int begin = firstGreater(ends, original.beginUtf16());
    int end = firstGreater(begins, original.endUtf16() - 1);
    return begin < end ? Optional.of(new Span(begin, end)) : Optional.empty();
  }

  /**
   * Chains two derivations.
   *
   * @param next the map of a text that was derived from this map's derived text
   * @return the map from {@code next}'s derived text to this map's original
   * @throws IllegalArgumentException if {@code next} was made for a text of another length
   */
  public OffsetMap andThen(OffsetMap next) {
    if (next.originalLengthUtf16 != begins.length) {
      throw new IllegalArgumentException(
          "the next map starts from "
              + next.originalLengthUtf16
              + " units, this one ends with "
              + begins.length);
    }
    int length = next.begins.length;
    int[] chainedBegins = new int[length];
    int[] chainedEnds = new int[length];
    for (int i = 0; i < length; i++) {
      chainedBegins[i] = begins[next.begins[i]];
      chainedEnds[i] = ends[next.ends[i] - 1];
    }
    return new OffsetMap(chainedBegins, chainedEnds, originalLengthUtf16);
  }

  /** Index of the first element greater than the key, in an array that never falls. */
  private static int firstGreater(int[] sorted, int key) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] > key) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Collects a map while a text is derived from left to right. Not for use by many threads. */
  public static final class Builder {
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int length;

    /**
     * Notes that the next units of the derived text came from a piece of the original.
     *
     * @param units how many UTF-16 units were appended to the derived text
     * @param beginUtf16 inclusive start of the piece in the original
     * @param endUtf16 exclusive end of the piece in the original
     * @throws IllegalArgumentException if the piece is empty or stands before the previous one
     */
    public Builder append(int units, int beginUtf16, int endUtf16) {
      boolean ordered =
          length == 0 || (beginUtf16 >= begins[length - 1] && endUtf16 >= ends[length - 1]);
      if (beginUtf16 < 0 || endUtf16 <= beginUtf16 || !ordered) {
        throw new IllegalArgumentException(
            "[" + beginUtf16 + "," + endUtf16 + ") does not follow the previous piece");
      }
      if (length + units > begins.length) {
        int capacity = Math.max(2 * begins.length, length + units);
        begins = Arrays.copyOf(begins, capacity);
        ends = Arrays.copyOf(ends, capacity);
      }
      Arrays.fill(begins, length, length + units, beginUtf16);
      Arrays.fill(ends, length, length + units, endUtf16);
      length += units;
      return this;
    }

    /**
     * Attaches vanished units of the original, up to an end, to the last piece, if there is one.
     */
    public Builder extendLast(int endUtf16) {
      if (length > 0) {
        int begin = begins[length - 1];
        for (int i = length - 1; i >= 0 && begins[i] == begin; i--) {
          ends[i] = Math.max(ends[i], endUtf16);
        }
      }
      return this;
    }

    /**
     * The map of the whole text.
     *
     * @throws IllegalArgumentException if a piece ends after the original
     */
    public OffsetMap build(int originalLengthUtf16) {
      if (length > 0 && ends[length - 1] > originalLengthUtf16) {
        throw new IllegalArgumentException(
            "the last piece ends at " + ends[length - 1] + ", after " + originalLengthUtf16);
      }
      return new OffsetMap(
          Arrays.copyOf(begins, length), Arrays.copyOf(ends, length), originalLengthUtf16);
    }
  }
}
