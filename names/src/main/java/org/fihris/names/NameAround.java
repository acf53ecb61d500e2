package org.fihris.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fihris.arabic.Span;
import org.fihris.arabic.Words;

/**
 * A name that is only part of a full name of the lexicon which stands just there in the text means
 * the same: a model may have found {@code قوات سورية} of {@code قوات سورية الديمقراطية}. The
 * longest such name counts.
 */
final class NameAround implements ResolutionRule {
  private static final int MOST_WORDS_BEFORE = 2;
  private static final int MOST_WORDS_BEHIND = 4;
  private static final int WINDOW_UTF16 = 80;

  private final String text;
  private final Lexicon lexicon;
  private final NameWords words;

  NameAround(NamedText text, Lexicon lexicon, NameWords words) {
    this.text = text.text();
    this.lexicon = lexicon;
    this.words = words;
  }

  @Override
  public Step apply(TextName name) {
    Span span = name.found().span();
    List<Integer> begins = begins(span);
    List<Integer> ends = ends(span);
    for (int length = begins.size() + ends.size(); length > 0; length--) {
      for (int before = Math.min(length, begins.size()); before >= 0; before--) {
        int behind = length - before;
        if (behind <= ends.size()) {
          int begin = before == 0 ? span.beginUtf16() : begins.get(before - 1);
          int end = behind == 0 ? span.endUtf16() : ends.get(behind - 1);
          Optional<Naming> known = known(text.substring(begin, end));
          if (known.isPresent()) {
            return new Step.Means(
                Step.Target.of(known.get().entity()),
                List.of(Rule.SHORT_FORM, known.get().rule()));
          }
        }
      }
    }
    return Step.PASS;
  }

  private Optional<Naming> known(String name) {
    List<Naming> namings =
        lexicon.namings(words.withoutProclitics(name)).stream()
            .filter(naming -> !naming.isShort() && Prominence.isWellKnown(naming.entity()))
            .toList();
    return namings.size() == 1 ? Optional.of(namings.get(0)) : Optional.empty();
  }

  /** Where the words behind the name end, as far as only blanks are between them. */
  private List<Integer> ends(Span name) {
    int from = name.endUtf16();
    String behind = text.substring(from, Math.min(text.length(), from + WINDOW_UTF16));
    List<Integer> ends = new ArrayList<>();
    int previous = 0;
    for (Span word : Words.words(behind)) {
      if (ends.size() == MOST_WORDS_BEHIND
          || !isWord(behind, word)
          || !isBlankGap(behind.substring(previous, word.beginUtf16()))) {
        break;
      }
      previous = word.endUtf16();
      ends.add(from + previous);
    }
    return ends;
  }

  /** Where the words before the name begin, the nearest first. */
  private List<Integer> begins(Span name) {
    int to = name.beginUtf16();
    int from = Math.max(0, to - WINDOW_UTF16);
    String before = text.substring(from, to);
    List<Span> spans = Words.words(before);
    List<Integer> begins = new ArrayList<>();
    int next = before.length();
    for (int at = spans.size() - 1; at >= 0 && begins.size() < MOST_WORDS_BEFORE; at--) {
      Span word = spans.get(at);
      if (!isWord(before, word) || !isBlankGap(before.substring(word.endUtf16(), next))) {
        break;
      }
      begins.add(from + word.beginUtf16());
      next = word.beginUtf16();
    }
    return begins;
  }

  private static boolean isBlankGap(String gap) {
    return !gap.isEmpty() && gap.isBlank() && gap.indexOf('\n') < 0;
  }

  private static boolean isWord(String text, Span word) {
    return Character.isLetterOrDigit(text.codePointAt(word.beginUtf16()));
  }
}
