package org.fihris.arabic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes titles off a name: what stands around it and says what somebody or something is.
 *
 * <ol>
 *   <li>Before a person: titles ({@code الرئيس, العقيد, السيد}), offices with what they are over
 *       ({@code وزير الخارجية, الأمين العام للأمم المتحدة, أمير قطر}), each with the nationality
 *       and the like behind it ({@code وزير الخارجية الروسي السابق}), as many as there are.
 *   <li>Before an organisation: {@code تنظيم, ميليشيا, جماعة, ما يسمى بـ}. Words that belong to
 *       names stay: حزب, حركة, جبهة, وكالة, قناة.
 *   <li>Before a place: {@code مدينة, بلدة, قرية, العاصمة}, with the country's adjective behind the
 *       place; a list of its own says why not محافظة.
 *   <li>Behind a name: {@code الإرهابي, المحظور, (رض), رحمه الله}.
 * </ol>
 *
 * <p>A title without a name behind it is left: {@code الرئيس, وزير الخارجية الروسي}. So is an
 * office whose end cannot be told from the name: behind it stand two or more words of which the
 * first has an article. An office without the article is one only before what it is over, so {@code
 * أمير عبد اللهيان} is whole. The word lists are in {@link TitleWords}.
 */
public final class Titles {
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;
  private static final String QUOTES =
      "\"'\u201C\u201D" + Letters.LEFT_GUILLEMET + Letters.RIGHT_GUILLEMET;
  private static final String SWALLOWED_ARTICLE = "" + Letters.LAM + Letters.LAM;

  /** The verbs of {@code ما يسمى} and {@code ما يعرف}, in search form. */
  private static final Set<String> CALLING = Set.of("يسمي", "تسمي", "يعرف", "تعرف");

  private Titles() {}

  /**
   * A name and its titles.
   *
   * @param name a name as it stands in a text, proclitics taken off
   * @return the name proper, a piece of {@code name}, and the titles around it; the name itself and
   *     no titles where there are none, or nothing but titles
   */
  public static StrippedName strip(String name) {
    if (TitleWords.NAMES_LIKE_TITLES.contains(SearchNormalizer.searchForm(name))) {
      return new StrippedName(name, List.of());
    }
    return new Name(name).stripped();
  }

  /** One name, cut into words and marks. */
  private static final class Name {
    private final String text;
    private final List<Span> spans;
    private final List<String> forms;

    Name(String text) {
      this.text = text;
      this.spans = Words.words(text);
      this.forms = spans.stream().map(span -> SearchNormalizer.searchForm(span.in(text))).toList();
    }

    StrippedName stripped() {
      List<Span> titles = new ArrayList<>();
      int begin = 0;
      for (int next = endOfTitle(begin); next > begin; next = endOfTitle(begin)) {
        titles.add(new Span(beginOf(begin), endOf(next - 1)));
        begin = next;
      }
      int end = forms.size();
      for (int last = beginOfEpithet(begin, end); last < end; last = beginOfEpithet(begin, end)) {
        titles.add(new Span(beginOf(last), endOf(end - 1)));
        end = last;
      }
      if (titles.isEmpty() || isOnlyMarks(begin, end)) {
        return new StrippedName(text, List.of());
      }
      if (begin > 0 && isQuoted(begin, end)) {
        begin++;
        end--;
      }
      Stream<String> cut =
          titles.stream()
              .sorted(Comparator.comparingInt(Span::beginUtf16))
              .map(span -> span.in(text));
      int preposition = begin > 0 ? lengthOfPreposition(begin) : 0;
      String rest = text.substring(beginOf(begin) + preposition, endOf(end - 1));
      StrippedName name = preposition > 0 ? strip(rest) : new StrippedName(rest, List.of());
      return new StrippedName(name.name(), Stream.concat(cut, name.titles().stream()).toList());
    }

    /** End of the title that begins there, with all that belongs to it; its begin if none does. */
    private int endOfTitle(int begin) {
      int phrase = endOfPhrase(begin);
      if (phrase > begin) {
        return endOfModifiers(phrase);
      }
      boolean courtesy = isIn(TitleWords.COURTESIES, begin) && isIn(TitleWords.TITLES, begin + 1);
      if (courtesy || isIn(TitleWords.ORGANIZATION_CLASSES, begin)) {
        return begin + 1;
      }
      if (isIn(TitleWords.SETTLEMENTS, begin)) {
        return endOfSettlement(begin);
      }
      if (isIn(TitleWords.TITLES, begin)) {
        int end = endOfModifiers(begin + 1);
        int office = endOfComplement(end);
        return unlessNameIsUnclear(begin, end, office);
      }
      if (isIn(TitleWords.OFFICES, begin)) {
        int office = endOfComplement(begin + 1);
        return office > begin + 1 ? unlessNameIsUnclear(begin, begin + 1, office) : begin;
      }
      return begin;
    }

    private int endOfPhrase(int begin) {
      for (List<String> phrase : TitleWords.PHRASES) {
        int end = begin + phrase.size();
        if (end <= forms.size() && forms.subList(begin, end).equals(phrase)) {
          return end;
        }
      }
      return begin;
    }

    private int endOfSettlement(int begin) {
      int end = begin + 1;
      while (end < forms.size() && isNationality(end)) {
        end++;
      }
      boolean anotherPlace =
          isIn(TitleWords.PARTS_OF_SETTLEMENT_NAMES, end)
              || forms.subList(end, forms.size()).stream()
                  .anyMatch(form -> form.startsWith(SWALLOWED_ARTICLE));
      return anotherPlace ? begin : end;
    }

    private int endOfModifiers(int begin) {
      int end = begin;
      while (end < forms.size() && (isNationality(end) || isIn(TitleWords.MODIFIERS, end))) {
        end++;
      }
      return end;
    }

    /** End of what an office is over or from, and of what follows it. */
    private int endOfComplement(int begin) {
      int end = begin;
      boolean found = false;
      for (int at = begin; at < forms.size(); at++) {
        boolean complement = isComplement(at);
        found |= complement;
        if (complement || (found && (isNationality(at) || isIn(TitleWords.MODIFIERS, at)))) {
          end = at + 1;
        } else if (!isIn(TitleWords.OFFICE_PREPOSITIONS, at)) {
          break;
        }
      }
      return end;
    }

    private boolean isComplement(int index) {
      String form = forms.get(index);
      if (form.charAt(0) == Letters.WAW && isComplement(form.substring(1))) {
        return true;
      }
      return isComplement(form)
          || (form.charAt(0) == Letters.LAM && isComplement(form.substring(1)))
          || (form.startsWith(SWALLOWED_ARTICLE)
              && isComplement(ARTICLE + form.substring(SWALLOWED_ARTICLE.length())));
    }

    private static boolean isComplement(String form) {
      return TitleWords.OFFICE_COMPLEMENTS.contains(form)
          || TitleWords.COUNTRIES_WITH_ARTICLE.contains(form)
          || NameStarts.COUNTRIES.contains(form);
    }

    /**
     * The end of an office, or its begin where what follows may still be of the office.
     *
     * @param bareEnd where its complement begins
     */
    private int unlessNameIsUnclear(int begin, int bareEnd, int end) {
      if (end == forms.size() || endOfTitle(end) > end) {
        return end;
      }
      String next = forms.get(end);
      boolean preposition =
          TitleWords.OFFICE_PREPOSITIONS.contains(next)
              || next.startsWith(SWALLOWED_ARTICLE)
              || (next.charAt(0) == Letters.LAM
                  && NameStarts.ORGANIZATION_NOUNS.contains(next.substring(1)));
      boolean article = end > bareEnd && end + 1 < forms.size() && next.startsWith(ARTICLE);
      return preposition || article || !Character.isLetter(next.codePointAt(0)) ? begin : end;
    }

    /** Where the last epithet before {@code end} begins; {@code end} if there is none. */
    private int beginOfEpithet(int begin, int end) {
      if (end - begin < 2) {
        return end;
      }
      boolean bracketed = text.charAt(spans.get(end - 1).beginUtf16()) == ')';
      int inner = bracketed ? end - 1 : end;
      for (List<String> epithet : TitleWords.EPITHETS) {
        int first = inner - epithet.size();
        int last = bracketed ? first - 1 : first;
        if (last > begin
            && forms.subList(first, inner).equals(epithet)
            && (!bracketed || forms.get(last).equals("("))
            && (bracketed || !TitleWords.BRACKETED_ONLY.contains(epithet.get(0)))
            && !(last == begin + 1 && isIn(TitleWords.CLASSES_ALONE, begin))) {
          return last;
        }
      }
      boolean ofPlace = begin > 0 && isIn(TitleWords.SETTLEMENTS, 0);
      return ofPlace && isNationality(end - 1) ? end - 1 : end;
    }

    private boolean isIn(Set<String> words, int index) {
      return index < forms.size() && words.contains(forms.get(index));
    }

    private boolean isNationality(int index) {
      String form = forms.get(index);
      return form.startsWith(ARTICLE) && NationalityAdjectives.countryOf(form).isPresent();
    }

    private boolean isQuoted(int begin, int end) {
      return end - begin > 2
          && QUOTES.indexOf(text.charAt(beginOf(begin))) >= 0
          && QUOTES.indexOf(text.charAt(beginOf(end - 1))) >= 0;
    }

    private boolean isOnlyMarks(int begin, int end) {
      return spans.subList(begin, end).stream()
          .noneMatch(span -> Character.isLetterOrDigit(text.codePointAt(span.beginUtf16())));
    }

    /** Length of the ب that leads from {@code ما يسمى} to the name: {@code بداعش}. */
    private int lengthOfPreposition(int index) {
      String word = spans.get(index).in(text);
      boolean called = CALLING.contains(forms.get(index - 1)) && word.charAt(0) == Letters.BEH;
      return called ? Proclitics.procliticLength(word) : 0;
    }

    private int beginOf(int index) {
      return spans.get(index).beginUtf16();
    }

    private int endOf(int index) {
      return spans.get(index).endUtf16();
    }
  }
}
