package org.fihris.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fihris.arabic.Letters;
import org.fihris.arabic.NationalityAdjectives;
import org.fihris.arabic.Proclitics;
import org.fihris.arabic.Titles;
import org.fihris.arabic.Words;

/** The words of names as they stand in running text, with what stands around the names proper. */
public final class NameWords {
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;
  private static final String PREPOSITION_AND_ARTICLE = "" + Letters.LAM + Letters.LAM;

  private final Lexicon lexicon;
  private final Map<String, List<String>> phrases = new ConcurrentHashMap<>();

  public NameWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The word without the one-letter words attached to its front, and with the article that لل
   * swallowed; unchanged if there are none.
   */
  public String withoutProclitics(String word) {
    return isLexiconName(word) ? word : Proclitics.nameOf(word, lexicon::isKnownStart);
  }

  /**
   * How many UTF-16 units are attached to the front of a name.
   *
   * @param name a name as it stands in a text, of one word or more
   */
  public int procliticLength(String name) {
    if (isLexiconName(name)) {
      return 0;
    }
    int space = name.indexOf(' ');
    return Proclitics.procliticLength(
        space < 0 ? name : name.substring(0, space), lexicon::isKnownStart);
  }

  /** What the word of a text is compared with others by: its key without proclitics and article. */
  String clueKey(String word) {
    return Spelling.bareKey(withoutProclitics(word));
  }

  /** The {@link #clueKey} of each word of a phrase of the lexicon; remembered. */
  List<String> phrase(String phrase) {
    return phrases.computeIfAbsent(
        phrase,
        unknown -> Words.words(unknown).stream().map(word -> clueKey(word.in(unknown))).toList());
  }

  /** The name proper, of a name whose proclitics are outside already, but for لل. */
  PlainName plain(String surface) {
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
    String bare = name;
    if (!isLexiconName(name)) {
      int space = name.indexOf(' ');
      String first = space < 0 ? name : name.substring(0, space);
      bare = withoutProclitics(first) + (space < 0 ? "" : name.substring(space));
      if (!bare.equals(name)) {
        rules.add(Rule.PROCLITIC);
      }
    }
    return withoutTitles(bare, rules);
  }

  private PlainName withoutTitles(String name, List<Rule> rules) {
    if (isLexiconName(name)) {
      return PlainName.of(name, rules);
    }
    String stripped = Titles.strip(name).name();
    if (!stripped.equals(name) && NationalityAdjectives.countryOf(stripped).isEmpty()) {
      rules.add(Rule.TITLE_REMOVED);
      return PlainName.of(stripped, rules);
    }
    return PlainName.of(name, rules);
  }

  /** Whether the whole is a name that the lexicon gives to one entity or place. */
  private boolean isLexiconName(String name) {
    return lexicon.namings(Spelling.key(name)).stream().anyMatch(naming -> !naming.isShort());
  }
}
