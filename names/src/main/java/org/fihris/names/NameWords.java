package org.fihris.names;

import java.util.ArrayList;
import java.util.List;
import org.fihris.arabic.Letters;
import org.fihris.arabic.NationalityAdjectives;
import org.fihris.arabic.Proclitics;
import org.fihris.arabic.SearchNormalizer;
import org.fihris.arabic.Titles;

/** The words of names as they stand in running text, with what stands around the names proper. */
public final class NameWords {
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;
  private static final String PREPOSITION_AND_ARTICLE = "" + Letters.LAM + Letters.LAM;

  private static final String PROCLITICS =
      "" + Letters.WAW + Letters.FEH + Letters.BEH + Letters.LAM + Letters.KAF;
  private static final int MOST_PROCLITICS = 2;

  /** Some megabytes in all. */
  private static final int MOST_NAMES = 10_000;

  private static final int MOST_WORDS = 20_000;

  private final Lexicon lexicon;
  private final Memo<PlainName> plainNames = new Memo<>(MOST_NAMES, this::makePlain);
  private final Memo<TextClues.Word> clues = new Memo<>(MOST_WORDS, TextClues.Word::of);
  private final Memo<List<String>> phrases = new Memo<>(MOST_NAMES, TextClues::phrase);

  public NameWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The word without the one-letter words attached to its front, and with the article that لل
   * swallowed; unchanged if there are none.
   */
  public String withoutProclitics(String word) {
    return withoutProcliticsOfFirst(word);
  }

  /**
   * How many UTF-16 units are attached to the front of a name.
   *
   * @param firstWord its first word
   * @param name all of it, as it stands in a text; what the lexicon knows as a whole stays whole
   */
  public int procliticLength(String firstWord, String name) {
    if (isLexiconName(name)) {
      return 0;
    }
    int known = name.length() > firstWord.length() ? lengthBeforeLexiconName(name) : 0;
    return known > 0 ? known : Proclitics.procliticLength(firstWord, lexicon::isKnownStart);
  }

  /**
   * A name of several words tells more than its first one: بدير is a name, but in front of دير
   * الزور stands ب.
   */
  private int lengthBeforeLexiconName(String name) {
    for (int length = 1;
        length <= MOST_PROCLITICS && PROCLITICS.indexOf(name.charAt(length - 1)) >= 0;
        length++) {
      if (isLexiconName(name.substring(length))) {
        return length;
      }
    }
    return 0;
  }

  private static int endOfFirstWord(String name) {
    int end = 0;
    while (end < name.length()
        && !Character.isWhitespace(name.charAt(end))
        && !Character.isSpaceChar(name.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The keys of a phrase of the lexicon, as {@link TextClues#phrase} makes them. */
  List<String> phrase(String phrase) {
    return phrases.of(phrase);
  }

  /** What a word of a text may be. */
  TextClues.Word clue(String word) {
    return clues.of(word);
  }

  /** The name proper, of a name whose proclitics are outside already, but for لل. */
  PlainName plain(String surface) {
    return plainNames.of(surface);
  }

  private PlainName makePlain(String surface) {
    List<Rule> rules = new ArrayList<>();
    String name = surface;
    if (name.startsWith(PREPOSITION_AND_ARTICLE) && !isLexiconName(name)) {
      name = ARTICLE + name.substring(PREPOSITION_AND_ARTICLE.length());
      rules.add(Rule.PROCLITIC);
    }
    return withoutTitles(name, rules);
  }

  /** The name proper, of a name as it stands in running text. */
  PlainName plainFromText(String name) {
    List<Rule> rules = new ArrayList<>();
    String bare = withoutProcliticsOfFirst(name);
    if (!bare.equals(name)) {
      rules.add(Rule.PROCLITIC);
    }
    return withoutTitles(bare, rules);
  }

  private String withoutProcliticsOfFirst(String name) {
    int end = endOfFirstWord(name);
    String first = name.substring(0, end);
    int cut = procliticLength(first, name);
    if (cut > 0 && isLexiconName(name.substring(cut))) {
      return name.substring(cut);
    }
    return isLexiconName(name)
        ? name
        : Proclitics.nameOf(first, lexicon::isKnownStart) + name.substring(end);
  }

  private PlainName withoutTitles(String name, List<Rule> rules) {
    PlainName whole = PlainName.of(name, rules);
    if (isLexiconName(name, whole.spellingKey())) {
      return whole;
    }
    String stripped = Titles.strip(name).name();
    if (stripped.equals(name) || NationalityAdjectives.countryOf(stripped).isPresent()) {
      return whole;
    }
    rules.add(Rule.TITLE_REMOVED);
    // some titles end in a preposition: ما يسمى بتنظيم الدولة
    String bare = withoutProcliticsOfFirst(stripped);
    return PlainName.of(isLexiconName(bare) ? bare : stripped, rules);
  }

  /**
   * Whether the whole is a name that the lexicon gives to one entity or place. Spelling keys fold
   * more than may be told from a proclitic, such as a doubled و, so the letters are compared.
   */
  private boolean isLexiconName(String name) {
    return isLexiconName(name, Spelling.key(name));
  }

  private boolean isLexiconName(String name, String spellingKey) {
    String searchForm = SearchNormalizer.searchForm(name);
    return lexicon.namings(name, spellingKey).stream()
        .anyMatch(naming -> !naming.isShort() && naming.isWritten(searchForm));
  }
}
