package org.fihris.nlp.ner;

import java.util.ArrayList;
import java.util.List;
import org.fihris.arabic.Span;
import org.fihris.names.NameInText;
import org.fihris.names.NameWords;
import org.fihris.nlp.segment.Word;

/**
 * Turns runs of words into spans of the text.
 *
 * <p>Punctuation at the edges of a run is left out, except a closing mark whose opening one is
 * inside; a one-letter proclitic attached to the first word is left out (see {@link NameWords}).
 * Otherwise a name begins and ends where its words do. A run of mere punctuation names nothing.
 */
public final class MentionAssembler {
  private final NameWords nameWords;

  /**
   * @param nameWords knows names that begin with the letter of a proclitic
   */
  public MentionAssembler(NameWords nameWords) {
    this.nameWords = nameWords;
  }

  /** The names in text order; {@code ranges} are runs of {@code words}, in order. */
  public List<NameInText> assemble(String text, List<Word> words, List<WordRange> ranges) {
    List<NameInText> found = new ArrayList<>();
    for (WordRange range : ranges) {
      int first = range.beginWord();
      int last = range.endWord() - 1;
      while (first <= last && !isSpelled(text, words.get(first))) {
        first++;
      }
      while (first <= last
          && !isSpelled(text, words.get(last))
          && !closesInside(text, words, first, last)) {
        last--;
      }
      if (first <= last) {
        int begin = words.get(first).span().beginUtf16();
        int end = words.get(last).span().endUtf16();
        int cut =
            nameWords.procliticLength(words.get(first).span().in(text), text.substring(begin, end));
        Span span = new Span(begin + cut, end);
        found.add(new NameInText(span, span.in(text), range.type(), range.score()));
      }
    }
    return found;
  }

  private static boolean isSpelled(String text, Word word) {
    return word.span().in(text).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean closesInside(String text, List<Word> words, int first, int last) {
    int opening = openingOf(words.get(last).span().in(text));
    if (opening < 0) {
      return false;
    }
    String inside =
        text.substring(words.get(first).span().beginUtf16(), words.get(last).span().beginUtf16());
    return inside.indexOf(opening) >= 0;
  }

  private static int openingOf(String mark) {
    return switch (mark) {
      case ")" -> '(';
      case "]" -> '[';
      case "»" -> '«';
      case "”" -> '“';
      case "\"" -> '"';
      default -> -1;
    };
  }
}
