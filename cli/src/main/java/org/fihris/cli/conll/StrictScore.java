package org.fihris.cli.conll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Strict precision, recall and F1 over mentions, in the CoNLL-2003 sense: a mention counts as right
 * only if its type and both its ends are right. An {@code I-X} that does not continue an X begins a
 * mention.
 *
 * @param micro over all types
 * @param perType by our name of the type
 * @param sentences how many were scored
 * @param tokens how many were scored
 */
public record StrictScore(Counts micro, Map<String, Counts> perType, int sentences, int tokens) {

  private static final int DECIMALS = 4;

  /** True positives, false positives, false negatives. */
  public record Counts(int tp, int fp, int fn) {

    /** In [0,1]; 0 where nothing was predicted. */
    public double precision() {
      return ratio(tp, tp + fp);
    }

    /** In [0,1]; 0 where there was nothing to find. */
    public double recall() {
      return ratio(tp, tp + fn);
    }

    /** The harmonic mean of both, in [0,1]. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private Counts plus(Counts other) {
      return new Counts(tp + other.tp, fp + other.fp, fn + other.fn);
    }

    private static double ratio(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  private record Span(int begin, int end, String type) {}

  public StrictScore {
    perType = Collections.unmodifiableMap(new TreeMap<>(perType));
  }

  /**
   * Scores a prediction over the same sentences and tokens as the gold corpus.
   *
   * @param labels applied to both
   * @throws IllegalArgumentException if the two do not have the same tokens
   */
  public static StrictScore of(Corpus gold, Corpus predicted, LabelMap labels) {
    if (!texts(gold).equals(texts(predicted))) {
      throw new IllegalArgumentException("The two corpora do not have the same tokens.");
    }
    Map<String, Counts> perType = new TreeMap<>();
    for (int i = 0; i < gold.sentences().size(); i++) {
      Set<Span> right = spans(gold.sentences().get(i), labels);
      Set<Span> found = spans(predicted.sentences().get(i), labels);
      Set<Span> all = new HashSet<>(right);
      all.addAll(found);
      for (Span span : all) {
        boolean isRight = right.contains(span);
        boolean isFound = found.contains(span);
        Counts one = new Counts(isRight && isFound ? 1 : 0, isRight ? 0 : 1, isFound ? 0 : 1);
        perType.merge(span.type(), one, Counts::plus);
      }
    }
    Counts micro = perType.values().stream().reduce(new Counts(0, 0, 0), Counts::plus);
    return new StrictScore(micro, perType, gold.sentences().size(), gold.tokenCount());
  }

  /** The mean of the types' F1, each rounded to four decimals; in [0,1]; 0 without types. */
  public double macroF1() {
    double sum = 0;
    for (Counts counts : perType.values()) {
      sum += rounded(counts.f1()).doubleValue();
    }
    return perType.isEmpty() ? 0 : sum / perType.size();
  }

  /** One line of JSON; numbers in [0,1] are rounded to four decimals. */
  public String toJson() {
    String types =
        perType.entrySet().stream()
            .map(entry -> quoted(entry.getKey()) + ": " + json(entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
    return "{\"micro\": "
        + json(micro)
        + ", \"macro_f1\": "
        + decimal(macroF1())
        + ", \"per_type\": "
        + types
        + ", \"sentences\": "
        + sentences
        + ", \"tokens\": "
        + tokens
        + "}";
  }

  private static List<String> texts(Corpus corpus) {
    return corpus.sentences().stream().flatMap(List::stream).map(TaggedToken::text).toList();
  }

  private static Set<Span> spans(List<TaggedToken> sentence, LabelMap labels) {
    List<String> tags = new ArrayList<>(sentence.stream().map(TaggedToken::tag).toList());
    tags.add("O");
    Set<Span> spans = new HashSet<>();
    int begin = 0;
    @Nullable String open = null;
    for (int i = 0; i < tags.size(); i++) {
      String tag = tags.get(i);
      int hyphen = tag.indexOf('-');
      String prefix = hyphen < 0 ? tag : tag.substring(0, hyphen);
      String type = labels.toOurs(hyphen < 0 ? "" : tag.substring(hyphen + 1));
      if (open != null && !(prefix.equals("I") && type.equals(open))) {
        spans.add(new Span(begin, i, open));
        open = null;
      }
      if (open == null && (prefix.equals("B") || prefix.equals("I")) && !type.isEmpty()) {
        begin = i;
        open = type;
      }
    }
    return spans;
  }

  private static String json(Counts counts) {
    return "{\"precision\": "
        + decimal(counts.precision())
        + ", \"recall\": "
        + decimal(counts.recall())
        + ", \"f1\": "
        + decimal(counts.f1())
        + ", \"tp\": "
        + counts.tp()
        + ", \"fp\": "
        + counts.fp()
        + ", \"fn\": "
        + counts.fn()
        + "}";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** Without needless zeros, but with one decimal at least. */
  private static String decimal(double value) {
    BigDecimal shortest = rounded(value).stripTrailingZeros();
    return (shortest.scale() < 1 ? shortest.setScale(1) : shortest).toPlainString();
  }
}
