package org.fihris.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fihris.arabic.Letters;
import org.fihris.arabic.NationalityAdjectives;
import org.fihris.arabic.SearchNormalizer;
import org.fihris.arabic.SentenceSplitter;
import org.fihris.arabic.Span;
import org.fihris.arabic.Words;

/**
 * The words of a text and where they stand, to tell how near a clue is to a name.
 *
 * <p>A whole text has to be read in a small part of the time that finding its names takes, so words
 * are compared more simply than names: by their search forms without the article and with one of
 * the endings ه and ا, once as they stand and once without each letter that may be attached to
 * their front.
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

  private static final String PROCLITICS =
      "" + Letters.WAW + Letters.FEH + Letters.BEH + Letters.LAM + Letters.KAF;
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;
  private static final String SWALLOWED_ARTICLE = "" + Letters.LAM;
  private static final int MOST_PROCLITICS = 2;
  private static final int SHORTEST_WORD = 3;

  private final List<Span> spans = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private final List<List<String>> keys = new ArrayList<>();
  private final Map<String, List<Integer>> positions = new HashMap<>();
  private final Map<String, List<Run>> nationalities = new HashMap<>();

  /**
   * What a word may be.
   *
   * @param keys the word's, and those without its first letters if these may be attached ones
   * @param countries those that it is a nationality's adjective of
   */
  record Word(List<String> keys, List<String> countries) {
    static Word of(String surface) {
      List<String> forms = withoutProclitics(SearchNormalizer.searchForm(surface));
      return new Word(
          forms.stream().map(TextClues::key).toList(),
          forms.stream().flatMap(form -> NationalityAdjectives.countryOf(form).stream()).toList());
    }
  }

  /**
   * The clues of a text.
   *
   * @param words {@link Word#of}, perhaps remembered
   */
  TextClues(String text, Function<String, Word> words) {
    int sentence = 0;
    for (Span span : SentenceSplitter.split(text)) {
      for (Span inSentence : Words.words(span.in(text))) {
        Span word = inSentence.shiftedBy(span.beginUtf16());
        String surface = word.in(text);
        if (Character.isLetterOrDigit(surface.codePointAt(0))) {
          add(word, sentence, words.apply(surface));
        }
      }
      sentence++;
    }
  }

  private void add(Span span, int sentence, Word word) {
    int at = spans.size();
    for (String key : word.keys()) {
      positions.computeIfAbsent(key, k -> new ArrayList<>()).add(at);
    }
    for (String country : word.countries()) {
      nationalities.computeIfAbsent(country, c -> new ArrayList<>()).add(new Run(at, at + 1));
    }
    spans.add(span);
    sentences.add(sentence);
    keys.add(word.keys());
  }

  /** The word, and what it is if its first letters are attached ones. */
  private static List<String> withoutProclitics(String word) {
    List<String> forms = new ArrayList<>();
    forms.add(word);
    for (int length = 1;
        length <= MOST_PROCLITICS
            && word.length() - length >= SHORTEST_WORD
            && PROCLITICS.indexOf(word.charAt(length - 1)) >= 0;
        length++) {
      String rest = word.substring(length);
      boolean swallowed =
          word.charAt(length - 1) == Letters.LAM && rest.startsWith(SWALLOWED_ARTICLE);
      forms.add(swallowed ? ARTICLE + rest.substring(1) : rest);
    }
    return forms;
  }

  /** The keys of a phrase's words, to look for. */
  static List<String> phrase(String phrase) {
    return Words.words(phrase).stream()
        .map(word -> key(SearchNormalizer.searchForm(word.in(phrase))))
        .toList();
  }

  private static String key(String searchForm) {
    boolean definite =
        searchForm.startsWith(ARTICLE) && searchForm.length() >= ARTICLE.length() + SHORTEST_WORD;
    String bare = definite ? searchForm.substring(ARTICLE.length()) : searchForm;
    int last = bare.length() - 1;
    return last >= SHORTEST_WORD - 1 && bare.charAt(last) == Letters.ALEF
        ? bare.substring(0, last) + Letters.HEH
        : bare;
  }

  /** Where adjectives of nationalities stand, by the code of the country. */
  Map<String, List<Run>> nationalities() {
    return nationalities;
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
      if (stands(phrase, begin)) {
        runs.add(new Run(begin, end));
      }
    }
    return runs;
  }

  private boolean stands(List<String> phrase, int begin) {
    if (begin + phrase.size() > keys.size()) {
      return false;
    }
    for (int at = 1; at < phrase.size(); at++) {
      if (!keys.get(begin + at).contains(phrase.get(at))) {
        return false;
      }
    }
    return true;
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
