package org.fihris.query.store;

import java.util.regex.Pattern;
import org.fihris.arabic.Letters;
import org.fihris.arabic.Proclitics;
import org.fihris.arabic.SearchNormalizer;
import org.fihris.arabic.Span;
import org.fihris.arabic.Words;

/**
 * Text and queries as PostgreSQL's {@code arabic} stemmer (Snowball) gets them: in the search form,
 * except that
 *
 * <ul>
 *   <li>proclitics before the article are cut off, which the stemmer leaves on {@code والرقة};
 *   <li>a final heh is a ta marbuta. The search form makes them one; the stemmer removes a ta
 *       marbuta always, but a heh only from words without the article, so that {@code الجمعيه}
 *       would miss {@code جمعيه}.
 * </ul>
 *
 * <p>Everything between the words stays, for queries have operators there.
 */
final class SearchWords {
  private static final String ARTICLE = "" + Letters.ALEF + Letters.LAM;
  private static final Pattern FINAL_HEH = Pattern.compile(Letters.HEH + "(?![\\p{L}\\p{N}])");

  private SearchWords() {}

  static String of(String text) {
    StringBuilder cut = new StringBuilder();
    int copied = 0;
    for (Span word : Words.words(text)) {
      cut.append(text, copied, word.beginUtf16());
      copied = word.beginUtf16() + attachedBeforeArticle(word.in(text));
    }
    cut.append(text, copied, text.length());
    String form = SearchNormalizer.searchForm(cut.toString());
    return FINAL_HEH.matcher(form).replaceAll(String.valueOf(Letters.TEH_MARBUTA));
  }

  private static int attachedBeforeArticle(String word) {
    int length = Proclitics.procliticLength(word);
    return SearchNormalizer.searchForm(word.substring(length)).startsWith(ARTICLE) ? length : 0;
  }
}
