package org.fihris.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fihris.arabic.SearchNormalizer;
import org.fihris.contracts.EntityType;

/**
 * Names that the text itself says to be one: {@code X (Y)} in either order, {@code X «Y»} and
 * {@code X - Y} where Y is an acronym of X, and {@code X المعروفة بـ Y} with its likes. The name
 * that says less is the same as the other, here and wherever else it stands in the text.
 *
 * <p>Of two names the one that the lexicon knows says more, else the longer. Two names that the
 * lexicon knows are left to it. A place in brackets behind another is as often the region that it
 * lies in, so it defines nothing if the lexicon knows it.
 */
final class DefinedInText implements ResolutionRule {
  private static final int LONGEST_GAP_UTF16 = 60;

  private static final Pattern OPENING_BRACKET = Pattern.compile("[»”\"]?\\s*\\(\\s*[«“\"]?");
  private static final Pattern CLOSING_BRACKET = Pattern.compile("[»”\"]?\\s*\\)");
  private static final Pattern OPENING_QUOTE = Pattern.compile("[»”\"]?\\s*[«“\"]");
  private static final Pattern CLOSING_QUOTE = Pattern.compile("[»”\"]");
  private static final Pattern DASH = Pattern.compile("[»”\"]?\\s*[-–—/]\\s*[«“\"]?");

  /** What says "known as", as search form; the proclitic ب may be attached to the name. */
  private static final Pattern KNOWN_AS =
      Pattern.compile(
          "[^\\p{L}]*(?:او )?(?:و)?(?:ما |الذي |التي |الذين )?(?:كان |كانت )?"
              + "(?:المعروف|المعروفه|المعروفين|معروف|معروفه|تعرف|يعرف|يعرفون|عرف|عرفت|المسمي"
              + "|المسماه|تسمي|يسمي|الملقب|الملقبه|يلقب|المكني|يكني|المدعو|تدعي|يدعي|المشهور"
              + "|المشهوره|تختصر|يختصر|المختصره)"
              + "(?: اختصارا| ايضا| اعلاميا| شعبيا| محليا| عالميا| دوليا| سابقا| رسميا)*"
              + "(?: ب| باسم| بلقب| بكنيه| الي| ل)?[^\\p{L}]*");

  private static final Set<EntityType> GROUPS = Set.of(EntityType.ORGANIZATION, EntityType.MISC);

  private final LexiconNames lexiconNames;
  private final Map<NameKey, Step> definitions = new HashMap<>();

  DefinedInText(NamedText text, LexiconNames lexiconNames) {
    this.lexiconNames = lexiconNames;
    List<TextName> names = text.names();
    for (int at = 1; at < names.size(); at++) {
      read(text.text(), names.get(at - 1), names.get(at));
    }
  }

  @Override
  public Step apply(TextName name) {
    return definitions.getOrDefault(name.key(), Step.PASS);
  }

  private void read(String text, TextName first, TextName second) {
    int gapBegin = first.found().span().endUtf16();
    int gapEnd = second.found().span().beginUtf16();
    if (gapEnd - gapBegin > LONGEST_GAP_UTF16) {
      return;
    }
    String gap = text.substring(gapBegin, gapEnd);
    if (OPENING_BRACKET.matcher(gap).matches() && closes(text, second, CLOSING_BRACKET)) {
      if (isOfOneKind(first, second) && !isKnownPlace(second)) {
        define(first, second, Rule.DEFINED_IN_TEXT);
      }
    } else if ((OPENING_QUOTE.matcher(gap).matches() && closes(text, second, CLOSING_QUOTE))
        || DASH.matcher(gap).matches()) {
      if (isAcronym(first, second)) {
        define(first, second, Rule.DEFINED_IN_TEXT);
      }
    } else if (isOfOneKind(first, second)
        && KNOWN_AS.matcher(SearchNormalizer.searchForm(gap)).matches()) {
      define(first, second, Rule.KNOWN_AS);
    }
  }

  private static boolean closes(String text, TextName name, Pattern closing) {
    return closing.matcher(text).region(name.found().span().endUtf16(), text.length()).lookingAt();
  }

  private static boolean isOfOneKind(TextName first, TextName second) {
    return first.type() == second.type()
        || (GROUPS.contains(first.type()) && GROUPS.contains(second.type()))
        || isAcronym(first, second);
  }

  private static boolean isAcronym(TextName first, TextName second) {
    String one = first.plain().name();
    String other = second.plain().name();
    return OrganizationNames.isAcronymOf(one, other) || OrganizationNames.isAcronymOf(other, one);
  }

  private boolean isKnownPlace(TextName name) {
    return name.type() == EntityType.LOCATION && lexiconNames.sure(name).isPresent();
  }

  private void define(TextName first, TextName second, Rule rule) {
    boolean firstKnown = lexiconNames.sure(first).isPresent();
    boolean secondKnown = lexiconNames.sure(second).isPresent();
    int firstLength = first.plain().spellingKey().length();
    int secondLength = second.plain().spellingKey().length();
    if (first.key().equals(second.key())
        || (firstKnown && secondKnown)
        || (firstKnown == secondKnown && firstLength == secondLength)) {
      return;
    }
    // Every step leads to a known or a longer name, so following them ends.
    boolean secondSaysLess = firstKnown || (!secondKnown && secondLength < firstLength);
    TextName less = secondSaysLess ? second : first;
    TextName more = secondSaysLess ? first : second;
    definitions.putIfAbsent(less.key(), new Step.SameAs(more, rule));
  }
}
