package org.fihris.nlp.model.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fihris.arabic.CodePointOffsets;
import org.fihris.arabic.CodePointSpan;
import org.fihris.arabic.Span;
import org.fihris.nlp.model.ModelFolder;
import org.fihris.nlp.model.ModelRefused;
import org.fihris.nlp.model.Precision;
import org.fihris.nlp.segment.Subword;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A model folder, through DJL: it must compute what its trainer computed. The shipped one, or that
 * of the system property {@code fihris.test.model}.
 */
class DjlModelTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("fihris.test.model", "../model/fihris-ner"));
  // The vectors are rounded to 4 decimals; other kernels add up in another order.
  private static final float FP32_TOLERANCE = 1e-3f;
  // Share of the greatest logit: bf16 keeps 8 bits of every sum on the way.
  private static final float BF16_TOLERANCE = 0.04f;

  private static ModelFolder folder;
  private static DjlTokenizer tokenizer;
  private static DjlTokenClassifier fp32;
  private static DjlTokenClassifier bf16;

  @BeforeAll
  static void load() {
    folder = ModelFolder.read(FOLDER);
    tokenizer = DjlTokenizer.load(folder.tokenizerFile());
    fp32 = classifier(Precision.FP32);
    bf16 = classifier(Precision.BF16);
  }

  @AfterAll
  static void close() {
    fp32.close();
    bf16.close();
    tokenizer.close();
  }

  static List<JsonNode> vectors() throws IOException {
    byte[] json = Files.readAllBytes(FOLDER.resolve("test-vectors.json"));
    List<JsonNode> vectors = new ArrayList<>();
    new ObjectMapper().readTree(json).get("sentences").forEach(vectors::add);
    return vectors;
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void subwordsAreThoseOfTheTrainer(JsonNode vector) {
    String text = vector.get("text").asText();
    CodePointOffsets offsets = CodePointOffsets.of(text);
    List<Subword> expected = new ArrayList<>();
    for (int at = 1; at < vector.get("ids").size() - 1; at++) {
      JsonNode span = vector.get("offsetsCodePoints").get(at);
      Span utf16 = offsets.toUtf16(new CodePointSpan(span.get(0).asInt(), span.get(1).asInt()));
      expected.add(new Subword(vector.get("ids").get(at).asInt(), utf16));
    }

    assertThat(tokenizer.tokenize(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void fp32LogitsAreThoseOfTheTrainer(JsonNode vector) {
    float[][] logits = fp32.logits(List.of(ids(vector.get("text").asText()))).get(0);

    float[][] expected = logitsFp32(vector);
    assertThat(logits).hasDimensions(expected.length, folder.labels().size());
    for (int token = 0; token < logits.length; token++) {
      assertThat(logits[token]).containsExactly(expected[token], within(FP32_TOLERANCE));
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void bf16LogitsAreNearThoseOfTheTrainer(JsonNode vector) {
    float[][] expected = logitsFp32(vector);
    float tolerance = BF16_TOLERANCE * greatest(expected);

    float[][] logits = bf16.logits(List.of(ids(vector.get("text").asText()))).get(0);

    assertThat(logits).hasDimensions(expected.length, folder.labels().size());
    for (int token = 0; token < logits.length; token++) {
      assertThat(logits[token]).containsExactly(expected[token], within(tolerance));
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void bf16LabelsAreThoseOfTheTrainer(JsonNode vector) {
    float[][] expected = logitsFp32(vector);
    float tolerance = BF16_TOLERANCE * greatest(expected);
    float[][] logits = bf16.logits(List.of(ids(vector.get("text").asText()))).get(0);

    for (int token = 0; token < logits.length; token++) {
      // Nearer labels may change places on another processor.
      if (lead(expected[token]) > tolerance) {
        assertThat(likeliest(logits[token]))
            .isEqualTo(vector.get("labelsBf16").get(token + 1).asText());
      }
    }
  }

  @Test
  void paddingAndNeighboursInTheBatchChangeNothing() throws IOException {
    List<int[]> windows = vectors().stream().map(v -> ids(v.get("text").asText())).toList();

    List<float[][]> together = fp32.logits(windows);

    for (int at = 0; at < windows.size(); at++) {
      float[][] alone = fp32.logits(List.of(windows.get(at))).get(0);
      for (int token = 0; token < alone.length; token++) {
        assertThat(together.get(at)[token]).containsExactly(alone[token], within(FP32_TOLERANCE));
      }
    }
  }

  @Test
  void aWindowOfTheGreatestLengthIsRead() {
    int[] longest = new int[fp32.longestWindow()];
    Arrays.fill(longest, ids("سوريا")[0]);

    assertThat(fp32.logits(List.of(longest)).get(0)).hasNumberOfRows(longest.length);
  }

  @Test
  void aLongerWindowIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fp32.logits(List.of(new int[fp32.longestWindow() + 1])));
  }

  @Test
  void noWindowsNoLogits() {
    assertThat(fp32.logits(List.of())).isEmpty();
  }

  @Test
  void nothingIsCutOffALongText() {
    String text = "سوريا ".repeat(5000);

    List<Subword> subwords = tokenizer.tokenize(text);

    assertThat(subwords.get(subwords.size() - 1).span().endUtf16()).isEqualTo(text.length() - 1);
  }

  @Test
  void anyTextIsCutIntoOrderedSpansWithinIt() {
    char[] alphabet =
        "والسيأ\u0640\u064B\u0670\uFDF2\uFEFB\uFB50\u200F\u202E\u0000\uFFFD\uD83D\uDE42\uD800\uDC00 .,«»$+7٣x\n\u0301\u1E9Eﬁ²"
            .toCharArray();
    Random random = new Random(5);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      IntStream.range(0, random.nextInt(40))
          .forEach(i -> text.append(alphabet[random.nextInt(alphabet.length)]));

      int begin = 0;
      for (Subword subword : tokenizer.tokenize(text.toString())) {
        assertThat(subword.span().beginUtf16()).isGreaterThanOrEqualTo(begin);
        assertThat(subword.span().endUtf16()).isLessThanOrEqualTo(text.length());
        begin = subword.span().beginUtf16();
      }
    }
  }

  @Test
  void aFileThatIsNoTorchScriptIsRefused(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("model.pt"), "no model");
    ModelFolder broken =
        new ModelFolder(
            other,
            "broken",
            "1",
            folder.labels(),
            folder.maxSubwords(),
            folder.precisions(),
            folder.scoreTemperature());

    assertThatThrownBy(
            () -> DjlTokenClassifier.load(broken, tokenizer, Precision.FP32, 1, 4096).close())
        .isInstanceOf(ModelRefused.class)
        .hasMessageContainingAll(other.toString(), "model.unreadable");
  }

  private static DjlTokenClassifier classifier(Precision precision) {
    return DjlTokenClassifier.load(folder, tokenizer, precision, 2, 4096);
  }

  private static int[] ids(String text) {
    return tokenizer.tokenize(text).stream().mapToInt(Subword::id).toArray();
  }

  /** The trainer's, without those of the framing tokens. */
  private static float[][] logitsFp32(JsonNode vector) {
    int tokens = vector.get("ids").size() - 2;
    float[][] logits = new float[tokens][folder.labels().size()];
    for (int token = 0; token < tokens; token++) {
      for (int label = 0; label < logits[token].length; label++) {
        logits[token][label] =
            (float) vector.get("logitsFp32").get(token + 1).get(label).asDouble();
      }
    }
    return logits;
  }

  private static float greatest(float[][] logits) {
    float greatest = 0;
    for (float[] row : logits) {
      for (float logit : row) {
        greatest = Math.max(greatest, logit);
      }
    }
    return greatest;
  }

  /** How far the greatest is above the next. */
  private static float lead(float[] row) {
    float[] sorted = row.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - 1] - sorted[sorted.length - 2];
  }

  private static String likeliest(float[] row) {
    int best = 0;
    for (int label = 1; label < row.length; label++) {
      best = row[label] > row[best] ? label : best;
    }
    return folder.labels().tags().get(best).toString();
  }
}
