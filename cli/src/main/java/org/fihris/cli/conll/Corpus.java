package org.fihris.cli.conll;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A corpus: sentences of tagged tokens.
 *
 * <p>The text has one {@code token<space or tab>tag} a line, and blank lines between sentences. A
 * line of nothing but blanks and invisible characters is blank too. Tags may be written with an
 * underscore ({@code B_PER}).
 */
public record Corpus(List<List<TaggedToken>> sentences) {

  private static final String OUTSIDE = "O";

  /** What Unicode calls white space, and the four separators that Python's split takes too. */
  private static final Pattern BLANKS =
      Pattern.compile(
          "[\\t\\x0b\\f\\x1c-\\x1f \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f"
              + "\\u3000]+");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

  /** Joiners and direction marks, which editors and scrapers leave behind. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

  private static final Pattern UNDERSCORE = Pattern.compile("^([BI])_(?=.)");

  public Corpus {
    sentences = sentences.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a corpus.
   *
   * @param text the whole file; a byte order mark at its start is skipped
   */
  public static Corpus parse(String text) {
    List<List<TaggedToken>> sentences = new ArrayList<>();
    List<TaggedToken> sentence = new ArrayList<>();
    for (String line : LINE_END.split(withoutByteOrderMark(text), -1)) {
      List<String> visible = columns(INVISIBLE.matcher(line).replaceAll(""));
      if (visible.isEmpty()) {
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
          sentence = new ArrayList<>();
        }
      } else {
        String tag = visible.size() > 1 ? visible.get(visible.size() - 1) : OUTSIDE;
        sentence.add(
            new TaggedToken(columns(line).get(0), UNDERSCORE.matcher(tag).replaceFirst("$1-")));
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
    return new Corpus(sentences);
  }

  /** The same tokens with other tags, sentence by sentence. */
  public Corpus withTags(List<List<String>> tags) {
    if (tags.size() != sentences.size()) {
      throw new IllegalArgumentException(
          "Tags for " + tags.size() + " sentences, but there are " + sentences.size() + ".");
    }
    List<List<TaggedToken>> tagged = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      List<TaggedToken> sentence = sentences.get(i);
      List<String> sentenceTags = tags.get(i);
      if (sentenceTags.size() != sentence.size()) {
        throw new IllegalArgumentException(
            sentenceTags.size() + " tags for the " + sentence.size() + " tokens of sentence " + i);
      }
      List<TaggedToken> line = new ArrayList<>();
      for (int t = 0; t < sentence.size(); t++) {
        line.add(new TaggedToken(sentence.get(t).text(), sentenceTags.get(t)));
      }
      tagged.add(line);
    }
    return new Corpus(tagged);
  }

  /** The text of a file: {@code token tag} lines, a blank line after each sentence. */
  public String format() {
    StringBuilder text = new StringBuilder();
    for (List<TaggedToken> sentence : sentences) {
      for (TaggedToken token : sentence) {
        text.append(token.text()).append(' ').append(token.tag()).append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }

  public int tokenCount() {
    return sentences.stream().mapToInt(List::size).sum();
  }

  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>();
    for (String column : BLANKS.split(line, -1)) {
      if (!column.isEmpty()) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
