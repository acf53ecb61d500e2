package org.fihris.arabic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The key under which the spellings of one name meet; lossy, for keys and lookup only, never shown.
 *
 * <p>It starts from the search form ({@link SearchNormalizer}), which folds hamza, ى and ي, ة and
 * ه, marks and presentation forms, and goes on where newsrooms differ:
 *
 * <ol>
 *   <li>Punctuation parts words: {@code سي.إن.إن} is {@code سي إن إن}. Persian and Kurdish letters
 *       become those that Arabic newsrooms write: پ ب, ڤ ف, چ تش, ژ ج, گ غ.
 *   <li>A doubled ا or و is one: {@code داوود, داود}; {@code هاآرتس, هآرتس}.
 *   <li>Words written together or apart are joined ({@link JoinedWords}); أبي and أبا are أبو.
 *   <li>In a name of several words each loses its article ({@code قاسم السليماني}), but not before
 *       a given name: {@code محمد العلي} and {@code محمد علي} are two men. A name of one word keeps
 *       it if it is Arabic ({@code الحسن, حسن}) and loses it if it is foreign ({@code الكرملين}).
 *   <li>Some Arabic stems have two spellings whatever the name: {@code مسؤول, مسئول}.
 *   <li>An ending in ا is ه in words of at least four letters: {@code أستانا, أستانة}; one in اء is
 *       ه in words of at least five: {@code صنعاء, صنعا}. Not where that would make a nationality
 *       of a country: {@code تركيا} is not {@code تركية}.
 *   <li>Foreign words ({@link WordOrigin}) are folded by sound ({@link ForeignSpelling}), their
 *       inner vowels dropped if four consonants remain. Beside a foreign word every word that is
 *       not certainly Arabic is taken for foreign, and three consonants are enough; not in names
 *       that begin with a noun for an organisation.
 * </ol>
 *
 * <p>Arabic words keep every letter, since each makes another name: حسن, حسان, حسين; سالم, سلم. So
 * two spellings of a foreign name that both look Arabic stay apart ({@code بارزاني, برزاني}), and
 * so do names that are other names (عين العرب, كوباني): those are aliases for a lexicon.
 *
 * <p>The steps are repeated until nothing changes: the key of a key is itself. Keys are what
 * unknown names are known by across articles; a change of these rules changes them.
 */
public final class SpellingKey {
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;
  private static final String ALEF_AND_HAMZA = "" + Letters.ALEF + Letters.HAMZA;
  private static final int SHORTEST_BEHIND_ARTICLE = 3;
  private static final int SHORTEST_WITH_FOLDED_ALEF = 4;
  private static final int SHORTEST_WITH_FOLDED_HAMZA = 5;

  /** From so many consonants on, a foreign word is told from others without its inner vowels. */
  private static final int CONSONANTS_OF_ONE_WORD = 4;

  private static final int CONSONANTS_BESIDE_OTHER_WORDS = 3;

  /** The letters of {@code ARABIC LETTER PEH, VEH, TCHEH, JEH, GAF, OE, SMALL V} and kin. */
  private static final Map<Integer, String> BORROWED_LETTERS =
      Map.of(
          0x067E, "ب",
          0x06A4, "ف",
          0x0686, "تش",
          0x0698, "ج",
          0x06AF, "غ",
          0x06C6, "و",
          0x06CE, "ي",
          0x06B5, "ل",
          0x0695, "ر");

  /** Begins of words in two spellings, in search form; general knowledge. */
  private static final Map<String, String> STEMS_SPELLED_IN_TWO_WAYS =
      Map.ofEntries(
          Map.entry("مسيول", "مسول"), // مسئول, مسؤول
          Map.entry("شيون", "شون"), // شئون, شؤون
          Map.entry("هياه", "هييه"), // هيأة, هيئة
          Map.entry("اميرك", "امريك"),
          Map.entry("اورب", "اوروب"),
          Map.entry("سوفيات", "سوفيت"),
          Map.entry("سوفييت", "سوفيت"),
          Map.entry("اسحق", "اسحاق"),
          Map.entry("اسمعيل", "اسماعيل"),
          Map.entry("ابرهيم", "ابراهيم"),
          Map.entry("هرون", "هارون"),
          Map.entry("رحمان", "رحمن"),
          Map.entry("عبدالرحمان", "عبدالرحمن"),
          Map.entry("طاها", "طه"),
          Map.entry("ميشال", "ميشيل"),
          Map.entry("بيار", "بيير"),
          Map.entry("جوزف", "جوزيف"),
          Map.entry("طوني", "توني"),
          Map.entry("فيليبين", "فلبين"));

  private SpellingKey() {}

  /**
   * The key of a name.
   *
   * @param name a name as it stands in a text, proclitics and titles taken off
   * @return words in search letters with one space between them; the search form of a name without
   *     letters and digits, which may be empty
   */
  public static String of(String name) {
    String key = SearchNormalizer.searchForm(name);
    String folded = folded(key);
    while (!folded.equals(key)) {
      key = folded;
      folded = folded(key);
    }
    return key;
  }

  private static String folded(String form) {
    List<String> words = JoinedWords.join(words(form));
    if (words.isEmpty()) {
      return form;
    }
    boolean several = words.size() > 1;
    List<String> bare = new ArrayList<>(words.size());
    List<Boolean> foreign = new ArrayList<>(words.size());
    for (String word : words) {
      String one = withOneEnding(withOneStem(several ? withoutArticle(word) : word));
      String behindArticle = hasArticle(one) ? one.substring(ARTICLE.length()) : one;
      foreign.add(WordOrigin.isForeign(behindArticle));
      bare.add(foreign.get(foreign.size() - 1) ? behindArticle : one);
    }
    boolean foreignName =
        foreign.contains(true) && !NameStarts.ORGANIZATION_NOUNS.contains(bare.get(0));
    StringJoiner key = new StringJoiner(" ");
    for (int i = 0; i < bare.size(); i++) {
      String word = bare.get(i);
      boolean asForeign = foreign.get(i) || (foreignName && !WordOrigin.isArabic(word));
      key.add(
          asForeign
              ? ForeignSpelling.fold(
                  word, several ? CONSONANTS_BESIDE_OTHER_WORDS : CONSONANTS_OF_ONE_WORD)
              : word);
    }
    return key.toString();
  }

  /** The words in Arabic letters, a doubled ا or و written once. */
  private static List<String> words(String form) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int codePoint;
    for (int i = 0; i < form.length(); i += Character.charCount(codePoint)) {
      codePoint = form.codePointAt(i);
      if (Words.isPart(codePoint)) {
        append(codePoint, word);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static void append(int codePoint, StringBuilder word) {
    String borrowed = BORROWED_LETTERS.get(codePoint);
    if (borrowed != null) {
      word.append(borrowed);
      return;
    }
    boolean single = codePoint == Letters.ALEF || codePoint == Letters.WAW;
    if (!single || word.isEmpty() || word.charAt(word.length() - 1) != codePoint) {
      word.appendCodePoint(codePoint);
    }
  }

  private static String withoutArticle(String word) {
    return hasArticle(word) && !GivenNames.ALL.contains(word.substring(ARTICLE.length()))
        ? word.substring(ARTICLE.length())
        : word;
  }

  private static boolean hasArticle(String word) {
    return word.startsWith(ARTICLE) && word.length() >= ARTICLE.length() + SHORTEST_BEHIND_ARTICLE;
  }

  private static String withOneStem(String word) {
    int begin = hasArticle(word) ? ARTICLE.length() : 0;
    for (Map.Entry<String, String> spelling : STEMS_SPELLED_IN_TWO_WAYS.entrySet()) {
      if (word.startsWith(spelling.getKey(), begin)) {
        return word.substring(0, begin)
            + spelling.getValue()
            + word.substring(begin + spelling.getKey().length());
      }
    }
    return word;
  }

  private static String withOneEnding(String word) {
    int length = hasArticle(word) ? word.length() - ARTICLE.length() : word.length();
    int dropped = 0;
    if (word.endsWith(ALEF_AND_HAMZA) && length >= SHORTEST_WITH_FOLDED_HAMZA) {
      dropped = ALEF_AND_HAMZA.length();
    } else if (word.charAt(word.length() - 1) == Letters.ALEF
        && length >= SHORTEST_WITH_FOLDED_ALEF) {
      dropped = 1;
    }
    if (dropped == 0) {
      return word;
    }
    String folded = word.substring(0, word.length() - dropped) + Letters.HEH;
    return NationalityAdjectives.isOne(folded) ? word : folded;
  }
}
