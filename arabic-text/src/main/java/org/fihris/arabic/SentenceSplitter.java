package org.fihris.arabic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts a text into sentences.
 *
 * <p>A line break always ends one. So does a run of {@code . ! ? ؟ ۔ …}, with the closing quotation
 * marks and brackets behind it, unless one of these holds:
 *
 * <ul>
 *   <li>Digits or Latin letters stand directly on both sides: {@code 2.5}, {@code example.org}.
 *   <li>A comma, colon or semicolon follows, or a Latin lower-case letter.
 *   <li>It is an ellipsis that stands for left-out words: after a blank, or with no blank behind
 *       it.
 *   <li>A full stop joins single letters or the Arabic names of Latin letters: {@code أ.ف.ب},
 *       {@code أ. ف. ب}, {@code 275ق.م}, {@code كيه.إتش}, {@code بي.بي.سي}.
 *   <li>A full stop between a blank and a digit is a misplaced decimal point: {@code 437 .5}.
 *   <li>A full stop and a blank follow a single Arabic letter, taken for a title ({@code د.},
 *       {@code م.}; of joined ones only {@code أ د م}: {@code أ.د.}), a Latin initial or one of a
 *       few Latin abbreviations ({@code U.S.}, {@code Mr.}), or the number that opens a list item
 *       ({@code 1.}). A single letter behind a number is a unit or an era ({@code 1445 هـ.}) and
 *       ends the sentence.
 * </ul>
 *
 * <p>A full stop with no blank behind it still ends a sentence ({@code المدينة.«قسد» تتقدم}):
 * outlets lose blanks when they join paragraphs. The Arabic semicolon does not end a sentence: it
 * joins a clause to its reason. Within a line, what has neither letter nor digit is no sentence: it
 * stays with the one before it, or else with the one after it. A straight quotation mark closes
 * when an odd number of them stands before it in its line.
 *
 * <p>The rules were drawn from news agencies' texts; no list of abbreviations was copied.
 */
public final class SentenceSplitter {
  private static final char STRAIGHT_QUOTE = '"';
  private static final String CLOSERS = "\u00BB\u201D\u2019\u203A)]}";
  private static final String OPENERS = "\u00AB\u201C\u2018\u2039\"([{";
  private static final String JOINERS = ",;:" + Letters.ARABIC_COMMA + Letters.ARABIC_SEMICOLON;

  /** Letters that abbreviate a title before a name: professor, doctor, engineer. In search form. */
  private static final Set<String> TITLE_LETTERS =
      Stream.of(Letters.ALEF, Letters.DAL, Letters.MEEM)
          .map(String::valueOf)
          .collect(Collectors.toUnmodifiableSet());

  /** Arabic spellings of the English names of the Latin letters, in search form. */
  private static final Set<String> LATIN_LETTER_NAMES =
      Stream.of(
              "إيه", "بي", "سي", "دي", "إي", "إف", "جي", "جيه", "إتش", "إيتش", "آي", "كيه", "كي",
              "إل", "إم", "إن", "أو", "كيو", "آر", "إس", "تي", "يو", "في", "دبليو", "إكس", "واي",
              "زد")
          .map(SearchNormalizer::searchForm)
          .collect(Collectors.toUnmodifiableSet());

  /** English abbreviations that a name or a number follows, in search form. */
  private static final Set<String> LATIN_ABBREVIATIONS =
      Set.of("mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "sen", "rep", "vs", "no", "jr");

  private SentenceSplitter() {}

  /**
   * The sentences in text order.
   *
   * @return spans that do not overlap, have neither white space nor format characters at their
   *     ends, and together hold every visible character of the text
   */
  public static List<Span> split(String text) {
    return new Scan(text).sentences();
  }

  private static final class Scan {
    private final String text;
    private final List<Span> sentences = new ArrayList<>();
    private int lineBegin;
    private int sentenceBegin;
    private boolean insideStraightQuotes;

    Scan(String text) {
      this.text = text;
    }

    List<Span> sentences() {
      int at = 0;
      while (at < text.length()) {
        char unit = text.charAt(at);
        if (isLineBreak(unit)) {
          endLine(at);
          at++;
        } else if (isTerminator(unit)) {
          int runEnd = endOfRun(at);
          int end = endOfClosers(runEnd);
          if (endsSentence(at, runEnd, end)) {
            endSentence(end);
          }
          at = end;
        } else {
          if (unit == STRAIGHT_QUOTE) {
            insideStraightQuotes = !insideStraightQuotes;
          }
          at++;
        }
      }
      endLine(text.length());
      return List.copyOf(sentences);
    }

    private void endLine(int end) {
      if (!endSentence(end)) {
        add(sentenceBegin, end);
      }
      insideStraightQuotes = false;
      lineBegin = end;
      sentenceBegin = end;
    }

    /** Ends a sentence unless what there is has no word and no sentence before it in its line. */
    private boolean endSentence(int end) {
      if (hasWord(sentenceBegin, end)) {
        add(sentenceBegin, end);
      } else if (!sentences.isEmpty() && last().beginUtf16() >= lineBegin) {
        Span previous = sentences.remove(sentences.size() - 1);
        add(previous.beginUtf16(), end);
      } else {
        return false;
      }
      sentenceBegin = end;
      return true;
    }

    private Span last() {
      return sentences.get(sentences.size() - 1);
    }

    private boolean hasWord(int begin, int end) {
      return text.substring(begin, end).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private void add(int begin, int end) {
      int first = skipBlank(begin, end);
      int last = skipBlankBackwards(end, first);
      if (first < last) {
        sentences.add(new Span(first, last));
      }
    }

    private int skipBlankBackwards(int from, int begin) {
      int at = from;
      while (at > begin && Invisible.isBlank(text.codePointBefore(at))) {
        at -= Character.charCount(text.codePointBefore(at));
      }
      return at;
    }

    private int skipBlank(int from, int end) {
      int at = from;
      while (at < end && Invisible.isBlank(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      return at;
    }

    private int endOfRun(int from) {
      int at = from;
      while (at < text.length() && isTerminator(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private int endOfClosers(int from) {
      int at = from;
      while (at < text.length()) {
        char unit = text.charAt(at);
        if (unit == STRAIGHT_QUOTE && insideStraightQuotes) {
          insideStraightQuotes = false;
        } else if (CLOSERS.indexOf(unit) < 0) {
          break;
        }
        at++;
      }
      return at;
    }

    private boolean endsSentence(int runBegin, int runEnd, int end) {
      int next = skipBlank(end, text.length());
      boolean blankFollows = hasWhitespace(end, next);
      if (next == text.length() || hasLineBreak(end, next)) {
        return true;
      }
      int nextChar = text.codePointAt(next);
      if (isLatinLowerCase(nextChar) || JOINERS.indexOf(nextChar) >= 0) {
        return false;
      }
      if (!blankFollows && !opensSentence(nextChar)) {
        return false;
      }
      int before = runBegin > 0 ? text.codePointBefore(runBegin) : ' ';
      if (!blankFollows && end == runEnd && joins(before, nextChar)) {
        return false;
      }
      String run = text.substring(runBegin, runEnd);
      if (isEllipsis(run)) {
        return blankFollows && !Invisible.isBlank(before);
      }
      if (!run.equals(".")) {
        return true;
      }
      if (!blankFollows && Invisible.isBlank(before) && Character.isDigit(nextChar)) {
        return false;
      }
      int stop = skipBlankBackwards(runBegin, sentenceBegin);
      return !joinsSpelledLetters(stop, next, blankFollows) && !(blankFollows && abbreviates(stop));
    }

    private boolean hasWhitespace(int begin, int end) {
      return text.substring(begin, end).codePoints().anyMatch(Invisible::isWhitespace);
    }

    private boolean hasLineBreak(int begin, int end) {
      return text.substring(begin, end).chars().anyMatch(unit -> isLineBreak((char) unit));
    }

    private boolean joinsSpelledLetters(int stop, int next, boolean blankFollows) {
      String before = withoutNumber(form(beginOfWord(stop), stop));
      String after = form(next, endOfWord(next));
      if (blankFollows) {
        // a waw may stand alone before the next sentence's first word
        return isSingleLetter(before) && isSingleLetter(after) && after.charAt(0) != Letters.WAW;
      }
      return isSpelledLetter(after)
          && (isSpelledLetter(before)
              || (startsWithProclitic(before) && isSpelledLetter(before.substring(1))));
    }

    private String form(int begin, int end) {
      return SearchNormalizer.searchForm(text.substring(begin, end));
    }

    /** Whether the word before a full stop that a blank follows is an abbreviation. */
    private boolean abbreviates(int stop) {
      int begin = beginOfWord(stop);
      String word = form(begin, stop);
      if (word.isEmpty()) {
        return false;
      }
      if (word.chars().allMatch(Character::isDigit)) {
        return begin == skipBlank(sentenceBegin, begin);
      }
      if (isLatin(word.codePointAt(0))) {
        return word.length() == 1 || LATIN_ABBREVIATIONS.contains(word);
      }
      if (word.length() == 2 && word.charAt(0) == Letters.WAW) {
        return TITLE_LETTERS.contains(word.substring(1));
      }
      if (word.length() > 1) {
        return false;
      }
      if (begin > 0 && text.charAt(begin - 1) == '.') {
        return TITLE_LETTERS.contains(word) && abbreviates(begin - 1);
      }
      return !followsNumber(begin);
    }

    private boolean followsNumber(int at) {
      int end = skipBlankBackwards(at, sentenceBegin);
      return end > sentenceBegin && Character.isDigit(text.codePointBefore(end));
    }

    private int beginOfWord(int end) {
      int at = end;
      while (at > sentenceBegin && Words.isPart(text.codePointBefore(at))) {
        at -= Character.charCount(text.codePointBefore(at));
      }
      return at;
    }

    private int endOfWord(int begin) {
      int at = begin;
      while (at < text.length() && Words.isPart(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      return at;
    }
  }

  private static boolean isLineBreak(char unit) {
    return switch (unit) {
      case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  private static boolean isTerminator(char unit) {
    return switch (unit) {
      case '.',
          '!',
          '?',
          Letters.ARABIC_QUESTION_MARK,
          Letters.URDU_FULL_STOP,
          Letters.HORIZONTAL_ELLIPSIS ->
          true;
      default -> false;
    };
  }

  private static boolean isEllipsis(String run) {
    return run.chars().allMatch(unit -> unit == '.' || unit == Letters.HORIZONTAL_ELLIPSIS)
        && (run.length() > 1 || run.charAt(0) == Letters.HORIZONTAL_ELLIPSIS);
  }

  private static boolean opensSentence(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || OPENERS.indexOf(codePoint) >= 0;
  }

  private static boolean joins(int before, int after) {
    return (Character.isDigit(before) && Character.isDigit(after))
        || (isLatinOrDigit(before) && isLatinOrDigit(after));
  }

  private static boolean isLatinOrDigit(int codePoint) {
    return isLatin(codePoint) || Character.isDigit(codePoint);
  }

  private static boolean isLatin(int codePoint) {
    return Character.isLetter(codePoint)
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }

  private static boolean isLatinLowerCase(int codePoint) {
    return isLatin(codePoint) && Character.isLowerCase(codePoint);
  }

  private static boolean isSpelledLetter(String word) {
    return isSingleLetter(word) || LATIN_LETTER_NAMES.contains(word);
  }

  private static boolean isSingleLetter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  private static String withoutNumber(String word) {
    int at = 0;
    while (at < word.length() && Character.isDigit(word.charAt(at))) {
      at++;
    }
    return word.substring(at);
  }

  private static boolean startsWithProclitic(String word) {
    return !word.isEmpty() && Proclitics.isProclitic(word.charAt(0));
  }
}
