package org.fihris.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fihris.arabic.Proclitics;
import org.fihris.arabic.SearchNormalizer;
import org.fihris.arabic.Span;
import org.fihris.arabic.Words;
import org.fihris.contracts.EntityType;

/**
 * A name that is only part of a full name of the lexicon which stands just there in the text means
 * the same: a model may have found {@code قوات سورية} of {@code قوات سورية الديمقراطية}. The
 * longest such name counts, if it is of the type of the part.
 */
final class NameAround implements ResolutionRule {
  private static final int MOST_WORDS_BEFORE = 2;
  private static final int MOST_WORDS_BEHIND = 3;
  private static final int MOST_WORDS_MORE = 3;
  private static final int WINDOW_UTF16 = 80;

  private static final Set<EntityType> GROUPS = Set.of(EntityType.ORGANIZATION, EntityType.MISC);

  private final String text;
  private final Lexicon lexicon;

  NameAround(NamedText text, Lexicon lexicon) {
    this.text = text.text();
    this.lexicon = lexicon;
  }

  /**
   * Where a longer name may begin.
   *
   * @param firstWord the word there, without proclitics
   * @param restUtf16 where the text goes on behind that word
   */
  private record Beginning(String firstWord, int restUtf16) {}

  @Override
  public Step apply(TextName name) {
    Span span = name.found().span();
    List<Optional<Beginning>> beginnings = beginnings(span);
    if (beginnings.stream().allMatch(Optional::isEmpty)) {
      return Step.PASS;
    }
    List<Integer> ends = ends(span);
    for (int length = MOST_WORDS_MORE; length > 0; length--) {
      for (int before = Math.min(length, beginnings.size() - 1); before >= 0; before--) {
        int behind = length - before;
        if (behind <= ends.size() && beginnings.get(before).isPresent()) {
          int end = behind == 0 ? span.endUtf16() : ends.get(behind - 1);
          Optional<Naming> known = known(beginnings.get(before).get(), end, name.type());
          if (known.isPresent()) {
            return new Step.Means(
                Step.Target.of(known.get().entity()), List.of(Rule.SHORT_FORM, known.get().rule()));
          }
        }
      }
    }
    return Step.PASS;
  }

  private Optional<Naming> known(Beginning beginning, int endUtf16, EntityType type) {
    if (beginning.restUtf16() > endUtf16) {
      return Optional.empty();
    }
    String name = beginning.firstWord() + text.substring(beginning.restUtf16(), endUtf16);
    List<Naming> namings =
        lexicon.namings(name).stream()
            .filter(naming -> !naming.isShort() && Prominence.isWellKnown(naming.entity()))
            .filter(naming -> isOfOneKind(naming.entity().type(), type))
            .toList();
    return namings.size() == 1 ? Optional.of(namings.get(0)) : Optional.empty();
  }

  /** The place in the name of a battle is still the place; groups and agreements are confused. */
  private static boolean isOfOneKind(EntityType one, EntityType other) {
    return one == other || (GROUPS.contains(one) && GROUPS.contains(other));
  }

  /**
   * The beginnings by how many words before the name they lie; empty where no name of the lexicon
   * begins with the word there, which spares most look-ups.
   */
  private List<Optional<Beginning>> beginnings(Span name) {
    List<Optional<Beginning>> beginnings = new ArrayList<>();
    Optional<Span> first =
        Words.words(name.in(text)).stream()
            .findFirst()
            .map(word -> word.shiftedBy(name.beginUtf16()));
    beginnings.add(first.flatMap(this::beginning));
    Optional<Span> later = first;
    for (Span word : wordsBefore(name)) {
      if (later.isEmpty() || !mayBeLaterWord(later.get())) {
        break;
      }
      beginnings.add(beginning(word));
      later = Optional.of(word);
    }
    return beginnings;
  }

  private boolean mayBeLaterWord(Span word) {
    return lexicon.mayBeLaterWord(SearchNormalizer.searchForm(word.in(text)));
  }

  private Optional<Beginning> beginning(Span word) {
    String start = Proclitics.nameOf(word.in(text), lexicon::isKnownStart);
    return lexicon.isKnownStart(SearchNormalizer.searchForm(start))
        ? Optional.of(new Beginning(start, word.endUtf16()))
        : Optional.empty();
  }

  /** Where the words behind the name end, as far as only blanks are between likely ones. */
  private List<Integer> ends(Span name) {
    int from = name.endUtf16();
    String behind = text.substring(from, Math.min(text.length(), from + WINDOW_UTF16));
    List<Integer> ends = new ArrayList<>();
    int previous = 0;
    for (Span word : Words.words(behind)) {
      if (ends.size() == MOST_WORDS_BEHIND
          || !isWord(behind, word)
          || !lexicon.mayBeLaterWord(SearchNormalizer.searchForm(word.in(behind)))
          || !isBlankGap(behind.substring(previous, word.beginUtf16()))) {
        break;
      }
      previous = word.endUtf16();
      ends.add(from + previous);
    }
    return ends;
  }

  /** The words before the name, the nearest first, as far as only blanks are between them. */
  private List<Span> wordsBefore(Span name) {
    int from = Math.max(0, name.beginUtf16() - WINDOW_UTF16);
    String before = text.substring(from, name.beginUtf16());
    List<Span> spans = Words.words(before);
    List<Span> words = new ArrayList<>();
    int next = before.length();
    for (int at = spans.size() - 1; at >= 0 && words.size() < MOST_WORDS_BEFORE; at--) {
      Span word = spans.get(at);
      if (!isWord(before, word) || !isBlankGap(before.substring(word.endUtf16(), next))) {
        break;
      }
      words.add(word.shiftedBy(from));
      next = word.beginUtf16();
    }
    return words;
  }

  private static boolean isBlankGap(String gap) {
    return !gap.isEmpty() && gap.isBlank() && gap.indexOf('\n') < 0;
  }

  private static boolean isWord(String text, Span word) {
    return Character.isLetterOrDigit(text.codePointAt(word.beginUtf16()));
  }
}
