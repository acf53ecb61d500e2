package org.fihris.names.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Apache Lucene's ArabicAnalyzer as it comes: two names are one entity if their token streams are
 * equal.
 *
 * <p>It stems both ends of a word and gives no name back, so it is asked less than the others about
 * an attached letter. Where something is attached, it is right if the word's tokens are those of
 * the name. Where nothing is, it is right if its token still begins as the word does, the article
 * aside: it may drop the article and any ending.
 */
final class LuceneArabic implements ScoredSystem {
  private static final String ARTICLE = "ال";

  private final Analyzer analyzer = new ArabicAnalyzer();

  @Override
  public String label() {
    return "Lucene ArabicAnalyzer";
  }

  @Override
  public Answer same(String a, String b) {
    List<String> tokensOfA = tokens(a);
    List<String> tokensOfB = tokens(b);
    return new Answer(
        tokensOfA.equals(tokensOfB),
        List.of(String.join(" ", tokensOfA), String.join(" ", tokensOfB)));
  }

  @Override
  public Answer findsName(CliticWord word) {
    List<String> tokens = tokens(word.word());
    boolean right =
        word.hasProclitic()
            ? tokens.equals(tokens(word.name()))
            : tokens.size() == 1 && withoutArticle(word.word()).startsWith(tokens.get(0));
    return new Answer(right, tokens);
  }

  @Override
  public Optional<Answer> resolves(ShortName name) {
    return Optional.empty();
  }

  List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("name", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static String withoutArticle(String word) {
    char[] letters = word.toCharArray();
    String normal =
        new String(letters, 0, new ArabicNormalizer().normalize(letters, letters.length));
    return normal.startsWith(ARTICLE) ? normal.substring(ARTICLE.length()) : normal;
  }
}
