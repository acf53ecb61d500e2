package org.fihris.nlp.model.djl;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fihris.arabic.CodePointOffsets;
import org.fihris.arabic.CodePointSpan;
import org.fihris.nlp.segment.Subword;
import org.fihris.nlp.segment.SubwordTokenizer;

/** The model's own tokenizer, from its {@code tokenizer.json}. Safe for concurrent use. */
public final class DjlTokenizer implements SubwordTokenizer, AutoCloseable {
  // Nothing is ever cut off here: windows are planned over all sub-word tokens.
  private static final Map<String, String> OPTIONS =
      Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");
  private static final char REPLACEMENT = '\uFFFD';

  private final HuggingFaceTokenizer tokenizer;
  private final Frame frame;

  /** The tokens before and after every window. */
  record Frame(int begin, int end) {}

  private DjlTokenizer(HuggingFaceTokenizer tokenizer, Frame frame) {
    this.tokenizer = tokenizer;
    this.frame = frame;
  }

  /**
   * Loads a tokenizer.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws IllegalArgumentException if it does not frame a text with one token on either side
   */
  public static DjlTokenizer load(Path tokenizerJson) {
    Engines.offline();
    try {
      HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(tokenizerJson, OPTIONS);
      long[] framed = tokenizer.encode("", true, false).getIds();
      if (framed.length != 2) {
        throw new IllegalArgumentException(
            tokenizerJson + " frames a text with " + framed.length + " tokens, not 2");
      }
      return new DjlTokenizer(tokenizer, new Frame((int) framed[0], (int) framed[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Subword> tokenize(String text) {
    Encoding encoding = tokenizer.encode(wellFormed(text), false, false);
    CodePointOffsets offsets = CodePointOffsets.of(text);
    long[] ids = encoding.getIds();
    CharSpan[] spans = encoding.getCharTokenSpans();
    List<Subword> subwords = new ArrayList<>(ids.length);
    for (int at = 0; at < ids.length; at++) {
      // CharSpan counts code points: the native tokenizer counts Rust's chars.
      subwords.add(
          new Subword(
              (int) ids[at],
              offsets.toUtf16(new CodePointSpan(spans[at].getStart(), spans[at].getEnd()))));
    }
    return subwords;
  }

  /** The tokens that frame a window. */
  Frame frame() {
    return frame;
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  /** Lone surrogates cannot cross into UTF-8; each becomes one other code unit, so spans hold. */
  private static String wellFormed(String text) {
    StringBuilder copy = null;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else {
        copy = copy == null ? new StringBuilder(text) : copy;
        copy.setCharAt(at, REPLACEMENT);
      }
    }
    return copy == null ? text : copy.toString();
  }
}
