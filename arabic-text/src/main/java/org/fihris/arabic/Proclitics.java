package org.fihris.arabic;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the one-letter words that Arabic writes attached to the front of a name: و and ف (and), ب
 * (in), ل (to), ك (like). They are outside a mention's span; the definite article is inside.
 *
 * <p>The word is taken for the first word of a name, so only names are weighed. The rule is
 * conservative: a letter that may be the name's own stays.
 *
 * <ol>
 *   <li>A proclitic that tatweel sets apart is always cut, with the tatweel: {@code لـواشنطن}.
 *   <li>Before the article ({@code و ف ب ك} + {@code ال} + at least two letters) it is cut, also
 *       behind و or ف: {@code والرقة}, {@code بالقاهرة}, {@code وبالقاهرة}. Names that only look so
 *       are listed ({@code والي}, {@code بالتيمور}, {@code كاليفورنيا}).
 *   <li>{@code لل} is ل and an article that lost its alef: nothing can be cut between them, it
 *       stays whole. {@code وللرقة} loses its و.
 *   <li>Before other names و is cut if at least three letters stay and the word is not a listed
 *       name in و ({@code واشنطن}, {@code وليد}).
 *   <li>Before other names ف ب ل ك are cut only if what stays is a listed place: {@code بدرعا},
 *       {@code كأنقرة}, {@code ولسوريا}. So بغداد, بيروت, فرنسا, لبنان, كندا, باسل stay.
 *   <li>س goes before verbs in the future, never before a name: سوريا and سامي stay.
 * </ol>
 *
 * <p>Limits: a person's name behind ب ل ك ف without tatweel keeps the letter ({@code لمحمد}); a
 * name in و that is not listed loses its letter. The lists are in this class, in everyday spelling,
 * and are matched in search form; they are general knowledge, drawn from no dictionary.
 */
public final class Proclitics {
  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_NAME_WITH_ARTICLE = 4;
  private static final String ARTICLE = "ال";
  private static final String FUSED_ARTICLE = "لل";

  /** Beginnings of names in which the first letter before ال is the name's own. */
  private static final Set<String> NOT_BEFORE_ARTICLE =
      searchForms(
          "والي",
          "والد",
          "والتر",
          "والاس",
          "والكر",
          "والتون",
          "والدورف",
          "بالي",
          "بالتيمور",
          "باليرمو",
          "بالتيك",
          "بالما",
          "بالمر",
          "بالاك",
          "كالي",
          "كالغاري",
          "كالكوتا",
          "كالديرون",
          "كالفن",
          "فالنسيا",
          "فالنتين",
          "فالنتينو",
          "فالح",
          "فاليري",
          "فالكاو",
          "فالفيردي",
          "فاليتا",
          "فالون");

  /** Names, and words that begin names, whose first letter و is their own. */
  private static final Set<String> OWN_WAW =
      searchForms(
          "واشنطن",
          "وارسو",
          "واسط",
          "واترلو",
          "واترغيت",
          "واكو",
          "ورزازات",
          "وجدة",
          "وهران",
          "ورقلة",
          "ويلز",
          "ويلينغتون",
          "ويندهوك",
          "وينيبيغ",
          "ويسكونسن",
          "وايومنغ",
          "وستمنستر",
          "ووهان",
          "وزيرستان",
          "وردك",
          "وليد",
          "وائل",
          "وسام",
          "وسيم",
          "وفاء",
          "وداد",
          "ورد",
          "وردة",
          "وهبة",
          "وهبي",
          "وهيب",
          "وجيه",
          "وحيد",
          "وديع",
          "وجدي",
          "وصفي",
          "وفيق",
          "وضاح",
          "وعد",
          "وئام",
          "ودود",
          "وهاب",
          "وثاب",
          "واصل",
          "واصف",
          "وحدة",
          "وحدات",
          "وزارة",
          "وزير",
          "وكالة",
          "وكيل",
          "ولاية",
          "ولايات",
          "ولي",
          "والدة",
          "وادي",
          "واحة",
          "وسط",
          "وقف",
          "وسائل",
          "وثائق",
          "ويكيبيديا",
          "ويكيليكس",
          "واتساب",
          "واير",
          "والت",
          "ويب",
          "ويل",
          "ويليام",
          "ويليامز",
          "وليام",
          "وليم",
          "ويلسون",
          "وودرو",
          "وودي",
          "وورنر",
          "ووترز",
          "ووتش",
          "وولف",
          "وولفوفيتز",
          "وين",
          "وينستون",
          "ويتني",
          "ويندوز",
          "ويكس",
          "ويستهام",
          "وست",
          "وستهام",
          "واتفورد",
          "واطسون",
          "واغنر",
          "واين");

  /** Places behind which a proclitic is recognised without an article. */
  private static final Set<String> PLACES =
      searchForms(
          "سوريا",
          "سورية",
          "لبنان",
          "مصر",
          "تركيا",
          "إيران",
          "روسيا",
          "فرنسا",
          "ألمانيا",
          "بريطانيا",
          "إيطاليا",
          "إسبانيا",
          "أميركا",
          "أمريكا",
          "إسرائيل",
          "فلسطين",
          "ليبيا",
          "تونس",
          "قطر",
          "عمان",
          "أوكرانيا",
          "باكستان",
          "أفغانستان",
          "أوروبا",
          "آسيا",
          "أفريقيا",
          "إفريقيا",
          "دمشق",
          "حلب",
          "حمص",
          "حماة",
          "درعا",
          "إدلب",
          "دير",
          "تدمر",
          "عفرين",
          "منبج",
          "كوباني",
          "بغداد",
          "بيروت",
          "طرابلس",
          "صيدا",
          "أنقرة",
          "إسطنبول",
          "موسكو",
          "طهران",
          "واشنطن",
          "نيويورك",
          "لندن",
          "باريس",
          "برلين",
          "جنيف",
          "فيينا",
          "أستانا",
          "سوتشي",
          "صنعاء",
          "عدن",
          "تعز",
          "غزة",
          "رام",
          "نابلس",
          "جنين",
          "أربيل",
          "كركوك",
          "دبي",
          "أبوظبي",
          "بنغازي",
          "مكة",
          "جدة");

  private Proclitics() {}

  /**
   * Length of what is attached in front of a name.
   *
   * @param word the first word of a mention, as it stands in the text
   * @return how many UTF-16 units to cut, marks and tatweel of the cut letters included; 0 where
   *     nothing is to be cut; always less than the word's length
   */
  public static int procliticLength(String word) {
    int first = unitsOfLetter(word, 0);
    if (first == 0 || first == word.length() || !isProclitic(word.charAt(0))) {
      return 0;
    }
    String rest = word.substring(first);
    boolean coordinating = word.charAt(0) == Letters.WAW || word.charAt(0) == Letters.FEH;
    int second = coordinating ? attachedPreposition(rest) : 0;
    if (second > 0 && !isOwnLetter(word)) {
      return first + second;
    }
    return isCut(word, first, rest) ? first : 0;
  }

  static boolean isProclitic(char letter) {
    return switch (letter) {
      case Letters.WAW, Letters.FEH, Letters.BEH, Letters.LAM, Letters.KAF -> true;
      default -> false;
    };
  }

  /** Length of a preposition behind و or ف. */
  private static int attachedPreposition(String rest) {
    int length = unitsOfLetter(rest, 0);
    if (length == 0 || length == rest.length() || !isProclitic(rest.charAt(0))) {
      return 0;
    }
    boolean preposition = rest.charAt(0) != Letters.WAW && rest.charAt(0) != Letters.FEH;
    return preposition && isCut(rest, length, rest.substring(length)) ? length : 0;
  }

  private static boolean isCut(String word, int first, String rest) {
    String name = SearchNormalizer.searchForm(rest);
    if (name.length() < SHORTEST_NAME) {
      return false;
    }
    if (word.charAt(first - 1) == Letters.TATWEEL) {
      return true;
    }
    if (isOwnLetter(word)) {
      return false;
    }
    if (name.startsWith(ARTICLE)) {
      return name.length() >= SHORTEST_NAME_WITH_ARTICLE && word.charAt(0) != Letters.LAM;
    }
    if (word.charAt(0) == Letters.WAW) {
      return true;
    }
    return !SearchNormalizer.searchForm(word).startsWith(FUSED_ARTICLE) && PLACES.contains(name);
  }

  private static boolean isOwnLetter(String word) {
    String form = SearchNormalizer.searchForm(word);
    return OWN_WAW.contains(form)
        || PLACES.contains(form)
        || NOT_BEFORE_ARTICLE.stream().anyMatch(form::startsWith);
  }

  /** Units of the letter at a place and of the marks and tatweel behind it; 0 if none is there. */
  private static int unitsOfLetter(String word, int begin) {
    int at = begin;
    while (at < word.length()
        && (at == begin
            || word.charAt(at) == Letters.TATWEEL
            || Invisible.isMark(word.charAt(at)))) {
      at++;
    }
    return at - begin;
  }

  private static Set<String> searchForms(String... words) {
    return Stream.of(words)
        .map(SearchNormalizer::searchForm)
        .collect(Collectors.toUnmodifiableSet());
  }
}
