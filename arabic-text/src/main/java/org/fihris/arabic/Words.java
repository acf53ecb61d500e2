package org.fihris.arabic;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the words that names are decoded on.
 *
 * <p>A run of letters, digits and marks is one word; tatweel is a letter. A format character
 * (joiner or bidi mark) belongs to a word only between two of its characters. Every other visible
 * character (punctuation, symbol, emoji, lone surrogate) is a word of its own together with the
 * marks that follow it. White space and format characters alone are no words.
 */
public final class Words {
  private Words() {}

  /** The words in text order, not overlapping; every visible character is in one. */
  public static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (Invisible.isBlank(codePoint)) {
        at = next;
        continue;
      }
      int end = isPart(codePoint) ? endOfRun(text, next) : endOfMarks(text, next);
      words.add(new Span(at, end));
      at = end;
    }
    return List.copyOf(words);
  }

  private static int endOfRun(String text, int from) {
    int end = from;
    int at = from;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (isPart(codePoint)) {
        end = at;
      } else if (!Invisible.isFormat(codePoint)) {
        break;
      }
    }
    return end;
  }

  private static int endOfMarks(String text, int from) {
    int end = from;
    while (end < text.length() && Invisible.isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Letters, digits and marks. */
  static boolean isPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || Invisible.isMark(codePoint);
  }
}
