package org.fihris.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fihris.arabic.SentenceSplitter;
import org.fihris.arabic.Span;
import org.fihris.arabic.Words;

/**
 * The words of a text and where they stand, to tell how near a clue is to a name.
 *
 * <p>Words are compared by {@link NameWords#clueKey}.
 */
final class TextClues {
  /** A clue this many words before or behind a name, or nearer, stands beside it. */
  private static final int BESIDE_WORDS = 4;

  private static final double BESIDE = 3;
  private static final double SAME_SENTENCE = 2;
  private static final double SAME_TEXT = 1.5;

  /** What a clue that stands in the text ten times as often counts more. */
  private static final double TEN_TIMES = 0.5;

  /** Half-open run of the text's words. */
  record Run(int beginWord, int endWord) {
    boolean overlaps(Run other) {
      return beginWord < other.endWord && other.beginWord < endWord;
    }
  }

  private final List<Span> spans = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final Map<String, List<Integer>> positions = new HashMap<>();

  /** The clues of a text; {@code words} take off what stands in front of them. */
  TextClues(String text, NameWords words) {
    int sentence = 0;
    for (Span span : SentenceSplitter.split(text)) {
      for (Span inSentence : Words.words(span.in(text))) {
        Span word = inSentence.shiftedBy(span.beginUtf16());
        String surface = word.in(text);
        if (Character.isLetterOrDigit(surface.codePointAt(0))) {
          String key = words.clueKey(surface);
          positions.computeIfAbsent(key, k -> new ArrayList<>()).add(keys.size());
          spans.add(word);
          sentences.add(sentence);
          keys.add(key);
        }
      }
      sentence++;
    }
  }

  int size() {
    return keys.size();
  }

  Span span(int word) {
    return spans.get(word);
  }

  String key(int word) {
    return keys.get(word);
  }

  /** The words that a piece of the text shares characters with; an empty run if there are none. */
  Run run(Span piece) {
    int begin = 0;
    int end = spans.size();
    while (begin < end) {
      int middle = (begin + end) >>> 1;
      if (spans.get(middle).endUtf16() <= piece.beginUtf16()) {
        begin = middle + 1;
      } else {
        end = middle;
      }
    }
    while (end < spans.size() && spans.get(end).beginUtf16() < piece.endUtf16()) {
      end++;
    }
    return new Run(begin, end);
  }

  /** Where a phrase stands. */
  List<Run> runs(List<String> phrase) {
    List<Run> runs = new ArrayList<>();
    if (phrase.isEmpty()) {
      return runs;
    }
    for (int begin : positions.getOrDefault(phrase.get(0), List.of())) {
      int end = begin + phrase.size();
      if (end <= keys.size() && keys.subList(begin, end).equals(phrase)) {
        runs.add(new Run(begin, end));
      }
    }
    return runs;
  }

  /** What a clue that stands there counts for a name, in decades; 0 if it is only the name. */
  double weight(Run name, List<Run> clue) {
    double nearest = 0;
    int count = 0;
    for (Run run : clue) {
      if (!run.overlaps(name)) {
        nearest = Math.max(nearest, weight(name, run));
        count++;
      }
    }
    return count == 0 ? 0 : nearest + TEN_TIMES * Math.log10(count);
  }

  private double weight(Run name, Run clue) {
    if (name.beginWord() >= keys.size()
        || !sentences.get(name.beginWord()).equals(sentences.get(clue.beginWord()))) {
      return SAME_TEXT;
    }
    int gap =
        clue.beginWord() >= name.endWord()
            ? clue.beginWord() - name.endWord()
            : name.beginWord() - clue.endWord();
    return gap < BESIDE_WORDS ? BESIDE : SAME_SENTENCE;
  }
}
