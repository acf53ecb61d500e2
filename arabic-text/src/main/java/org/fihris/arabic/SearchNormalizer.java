package org.fihris.arabic;

import java.text.Normalizer;

/**
 * Makes the search form of a text: lossy, for keys and lookup only, never shown.
 *
 * <p>Each character is decomposed (Unicode NFKD), then each part is folded:
 *
 * <ol>
 *   <li>Decomposition opens presentation forms and ligatures, full-width forms, and takes hamza and
 *       madda off their seats: أ إ آ become ا, ؤ becomes و, ئ becomes ي.
 *   <li>Dropped: Arabic marks (harakat, shadda, superscript alef, Quranic marks), accents of other
 *       scripts, tatweel, bidi and other format characters, control characters.
 *   <li>Letters written in more than one way become one: ٱ is ا, ى and Persian ی are ي, ة is ه,
 *       Persian ک is ك, the forms of heh are ه.
 *   <li>Decimal digits of every script become ASCII, the Arabic decimal and thousands separators
 *       become {@code .} and {@code ,}; cased letters become lower case.
 *   <li>A run of white space becomes one space; none is left at the ends.
 *   <li>A lone surrogate becomes U+FFFD, so that what is dropped between two never joins them.
 * </ol>
 *
 * <p>A hamza on the line (ء) is a letter and stays: without it علاء and علا would be one name. The
 * other folds of alef, yeh, teh marbuta, tatweel and harakat are those of Larkey, Ballesteros and
 * Connell, "Improving Stemming for Arabic Information Retrieval" (SIGIR 2002), which Apache
 * Lucene's ArabicNormalizer applies too; taking the hamza off و and ي goes further, because
 * newsrooms differ there (مسؤول, مسئول) and names follow.
 *
 * <p>The form is stable: normalising it again changes nothing.
 */
public final class SearchNormalizer {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int COMBINING_DIACRITICS_BEGIN = 0x0300;
  private static final int COMBINING_DIACRITICS_END = 0x0370;

  private SearchNormalizer() {}

  /** The search form of a text; empty if the text has nothing to search for. */
  public static String searchForm(String text) {
    return normalize(text).text();
  }

  /** The search form, and where each piece of it stood in the text. */
  public static NormalizedText normalize(String text) {
    Folding folding = new Folding(text.length());
    int end;
    for (int begin = 0; begin < text.length(); begin = end) {
      int codePoint = text.codePointAt(begin);
      end = begin + Character.charCount(codePoint);
      folding.accept(codePoint, begin, end);
    }
    return folding.result(text.length());
  }

  private static final class Folding {
    private final StringBuilder out;
    private final OffsetMap.Builder offsets = new OffsetMap.Builder();
    private int spaceBegin = -1;
    private int spaceEnd = -1;

    Folding(int capacity) {
      out = new StringBuilder(capacity);
    }

    void accept(int codePoint, int begin, int end) {
      if (Invisible.isWhitespace(codePoint)) {
        space(begin, end);
      } else if (isPlain(codePoint)) {
        part(codePoint, begin, end);
      } else {
        String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        // a mark that stands alone is decomposed into a space that carries it
        int from = parts.startsWith(" ") && isDroppedFrom(parts, 1) ? 1 : 0;
        parts.codePoints().skip(from).forEach(part -> part(part, begin, end));
      }
    }

    NormalizedText result(int originalLengthUtf16) {
      return new NormalizedText(out.toString(), offsets.build(originalLengthUtf16));
    }

    private void part(int codePoint, int begin, int end) {
      if (Invisible.isWhitespace(codePoint)) {
        space(begin, end);
      } else if (isAttached(codePoint)) {
        if (spaceBegin < 0) {
          offsets.extendLast(end);
        }
      } else if (!Invisible.isFormat(codePoint) && !Invisible.isSubtending(codePoint)) {
        letter(fold(codePoint), begin, end);
      }
    }

    private void space(int begin, int end) {
      if (spaceBegin < 0) {
        spaceBegin = begin;
      }
      spaceEnd = end;
    }

    private void letter(int codePoint, int begin, int end) {
      if (spaceBegin >= 0 && !out.isEmpty()) {
        out.append(' ');
        offsets.append(1, spaceBegin, spaceEnd);
      }
      spaceBegin = -1;
      out.appendCodePoint(codePoint);
      offsets.append(Character.charCount(codePoint), begin, end);
    }
  }

  /** Most of a news text; spares it the decomposition. */
  private static boolean isPlain(int codePoint) {
    return codePoint < 0x80
        || (codePoint >= Letters.ALEF && codePoint <= Letters.YEH)
        || codePoint == Letters.HAMZA;
  }

  private static boolean isDroppedFrom(String parts, int index) {
    return parts.codePoints().skip(index).allMatch(SearchNormalizer::isAttached);
  }

  /** Dropped, but part of the letter before it when spans are mapped back. */
  private static boolean isAttached(int codePoint) {
    if (codePoint == Letters.TATWEEL || codePoint == Letters.HIGH_HAMZA) {
      return true;
    }
    if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
      return false;
    }
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC
        || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.INHERITED
        || (codePoint >= COMBINING_DIACRITICS_BEGIN && codePoint < COMBINING_DIACRITICS_END);
  }

  private static int fold(int codePoint) {
    if (Character.isDigit(codePoint)) {
      return '0' + Character.digit(codePoint, 10);
    }
    if (Character.getType(codePoint) == Character.SURROGATE) {
      return REPLACEMENT;
    }
    return switch (codePoint) {
      case Letters.ALEF_WASLA,
          Letters.ALEF_WITH_WAVY_HAMZA_ABOVE,
          Letters.ALEF_WITH_WAVY_HAMZA_BELOW ->
          Letters.ALEF;
      case Letters.ALEF_MAKSURA, Letters.FARSI_YEH, Letters.YEH_BARREE -> Letters.YEH;
      case Letters.TEH_MARBUTA,
          Letters.TEH_MARBUTA_GOAL,
          Letters.HEH_DOACHASHMEE,
          Letters.HEH_GOAL,
          Letters.AE ->
          Letters.HEH;
      case Letters.KEHEH, Letters.SWASH_KAF -> Letters.KAF;
      case Letters.ARABIC_DECIMAL_SEPARATOR -> '.';
      case Letters.ARABIC_THOUSANDS_SEPARATOR -> ',';
      default -> Character.toLowerCase(codePoint);
    };
  }
}
