package org.fihris.arabic;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Foreign given names, and a few first words of agencies, that Arabic patterns would let pass for
 * Arabic; none that Arabs bear too, such as جورج. General knowledge, drawn from no dictionary.
 * Written in everyday spelling, known in every spelling that {@link ForeignSpelling} folds.
 */
final class ForeignNames {
  private static final int FEWEST_FOR_VOWELS = 3;

  private static final Set<String> FOLDED =
      Stream.of(
              """
              آلان أنجيلا أوليغ إريك إيان إيفان إيغور إيف إيمانويل إيهود بابلو باراك باولو بنيامين بوب
              بوريس بول بيتر بيل بيني تاكر توم تيريزا تيم جاريد جاك جان جو جون جيف جيك جيم جيمس
              جيمي خوان دان دونالد ديفيد ديك ديلان ديمتري رولان رون ريك ريكس سايمون ستيف ستيفن
              سكوت سيرغي شون فرانس فرانك فرانسوا فلاديمير كارل كارلوس كلود كيم كيفن لويد لويس
              لوكا ليز ليندسي ماتيو مارتن مارك ماريا ماكس مايك مايكل موشيه نيك نيكي هانز هيلاري
              هيومن يائير يوري
              """
                  .strip()
                  .split("\\s+"))
          .map(SearchNormalizer::searchForm)
          .map(ForeignNames::withOneEnding)
          .map(ForeignNames::folded)
          .collect(Collectors.toUnmodifiableSet());

  private ForeignNames() {}

  /**
   * Whether a word is one of them.
   *
   * @param word in search form, an ending in ا written ه as in a {@link SpellingKey}
   */
  static boolean contains(String word) {
    return FOLDED.contains(folded(word));
  }

  private static String withOneEnding(String word) {
    int last = word.length() - 1;
    return word.charAt(last) == Letters.ALEF ? word.substring(0, last) + Letters.HEH : word;
  }

  private static String folded(String word) {
    return ForeignSpelling.fold(word, FEWEST_FOR_VOWELS);
  }
}
