package org.fihris.nlp.model.djl;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fihris.nlp.model.ModelFailure;
import org.fihris.nlp.model.ModelFolder;
import org.fihris.nlp.model.ModelRefused;
import org.fihris.nlp.model.Precision;
import org.fihris.nlp.model.TokenClassifier;

/**
 * Computes a TorchScript token classifier: {@code forward(ids, mask, precision)} gives logits. See
 * the model's card for the shapes.
 *
 * <p>Windows are sorted by length and cut into batches, each padded to its own longest window. As
 * many batches are computed at once as there are threads.
 */
public final class DjlTokenClassifier implements TokenClassifier, AutoCloseable {
  private static final int FRAME_TOKENS = 2;
  private static final String MODEL_PREFIX = "model";

  private final Model model;
  private final ExecutorService threads;
  private final BlockingQueue<Predictor<List<int[]>, float[][][]>> predictors;
  private final int longestWindow;
  private final int threadCount;
  private final int batchSubwords;

  private DjlTokenClassifier(
      Model model,
      int labels,
      DjlTokenizer.Frame frame,
      int longestWindow,
      Precision precision,
      int threadCount,
      int batchSubwords) {
    this.model = model;
    this.longestWindow = longestWindow;
    this.threadCount = threadCount;
    this.batchSubwords = batchSubwords;
    threads =
        Executors.newFixedThreadPool(
            threadCount,
            task -> {
              Thread thread = new Thread(task, "ner");
              thread.setDaemon(true);
              return thread;
            });
    predictors = new ArrayBlockingQueue<>(threadCount);
    for (int i = 0; i < threadCount; i++) {
      predictors.add(model.newPredictor(new BatchTranslator(frame, labels, precision)));
    }
  }

  /**
   * Loads the model and computes one small batch, so that the first caller does not wait.
   *
   * @param folder the checked model folder
   * @param tokenizer the same folder's tokenizer
   * @param precision one of the folder's
   * @param threadCount how many batches are computed at once, at least 1
   * @param batchSubwords the most sub-word tokens of a batch, padding included; a window longer
   *     than this is a batch of its own
   * @throws ModelRefused if the engine cannot read the model, or its logits do not fit its labels
   */
  public static DjlTokenClassifier load(
      ModelFolder folder,
      DjlTokenizer tokenizer,
      Precision precision,
      int threadCount,
      int batchSubwords) {
    Engines.offline();
    Engines.oneThreadPerBatch();
    Model model = Model.newInstance(MODEL_PREFIX, Engines.PYTORCH);
    try {
      model.load(folder.path(), MODEL_PREFIX);
    } catch (IOException | MalformedModelException | RuntimeException e) {
      model.close();
      throw refused(folder, "model.unreadable", e);
    }
    DjlTokenClassifier classifier =
        new DjlTokenClassifier(
            model,
            folder.labels().size(),
            tokenizer.frame(),
            folder.maxSubwords() - FRAME_TOKENS,
            precision,
            threadCount,
            batchSubwords);
    try {
      classifier.logits(List.of(new int[] {tokenizer.frame().end()}));
    } catch (ModelFailure e) {
      classifier.close();
      throw refused(folder, "model.logits", e);
    }
    return classifier;
  }

  @Override
  public List<float[][]> logits(List<int[]> windows) {
    for (int[] window : windows) {
      if (window.length < 1 || window.length > longestWindow) {
        throw new IllegalArgumentException(
            "a window of %d sub-word tokens; the model reads 1 to %d"
                .formatted(window.length, longestWindow));
      }
    }
    float[][][] logits = new float[windows.size()][][];
    CompletableFuture<?>[] running =
        batches(windows).stream()
            .map(
                batch -> CompletableFuture.runAsync(() -> compute(windows, batch, logits), threads))
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(running).join();
    } catch (CompletionException e) {
      throw new ModelFailure("the model failed: " + e.getCause(), e);
    }
    return Arrays.asList(logits);
  }

  @Override
  public int longestWindow() {
    return longestWindow;
  }

  /** Waits for nothing: close it when no one calls it any more. */
  @Override
  public void close() {
    threads.shutdown();
    predictors.forEach(Predictor::close);
    model.close();
  }

  /** Window numbers, longest first, cut so that every thread gets work. */
  private List<List<Integer>> batches(List<int[]> windows) {
    List<Integer> byLength =
        IntStream.range(0, windows.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer at) -> windows.get(at).length).reversed())
            .toList();
    int total = windows.stream().mapToInt(window -> window.length + FRAME_TOKENS).sum();
    int share = Math.min(batchSubwords, (total + threadCount - 1) / threadCount);
    List<List<Integer>> batches = new ArrayList<>();
    int longest = 0;
    for (int at : byLength) {
      boolean full =
          batches.isEmpty() || (batches.get(batches.size() - 1).size() + 1) * longest > share;
      if (full) {
        longest = windows.get(at).length + FRAME_TOKENS;
        batches.add(new ArrayList<>());
      }
      batches.get(batches.size() - 1).add(at);
    }
    return batches;
  }

  private void compute(List<int[]> windows, List<Integer> batch, float[][][] logits) {
    float[][][] computed = predict(batch.stream().map(windows::get).toList());
    for (int row = 0; row < batch.size(); row++) {
      logits[batch.get(row)] = computed[row];
    }
  }

  private float[][][] predict(List<int[]> batch) {
    // Never empty: there are as many predictors as threads.
    Predictor<List<int[]>, float[][][]> predictor = predictors.remove();
    try {
      return predictor.predict(batch);
    } catch (TranslateException e) {
      throw new ModelFailure("a batch failed", e);
    } finally {
      predictors.add(predictor);
    }
  }

  private static ModelRefused refused(ModelFolder folder, String rule, Exception cause) {
    ModelRefused refused =
        new ModelRefused(
            folder.path(),
            rule,
            cause.toString(),
            "Export the model again for PyTorch 2.7.1 (model/training)");
    refused.initCause(cause);
    return refused;
  }

  /** Frames and pads the windows of a batch, longest first, and takes the frame off the logits. */
  private static final class BatchTranslator
      implements NoBatchifyTranslator<List<int[]>, float[][][]> {
    private static final String BATCH = "batch";

    private final DjlTokenizer.Frame frame;
    private final int labels;
    private final long precision;

    BatchTranslator(DjlTokenizer.Frame frame, int labels, Precision precision) {
      this.frame = frame;
      this.labels = labels;
      this.precision =
          switch (precision) {
            case FP32 -> 0;
            case BF16 -> 1;
          };
    }

    @Override
    public NDList processInput(TranslatorContext context, List<int[]> batch) {
      context.setAttachment(BATCH, batch);
      int length = batch.get(0).length + FRAME_TOKENS;
      long[] ids = new long[batch.size() * length];
      long[] mask = new long[ids.length];
      for (int row = 0; row < batch.size(); row++) {
        int[] window = batch.get(row);
        int at = row * length;
        Arrays.fill(mask, at, at + window.length + FRAME_TOKENS, 1);
        ids[at++] = frame.begin();
        for (int id : window) {
          ids[at++] = id;
        }
        ids[at] = frame.end();
      }
      // The arrays live as long as the context: DJL frees them after processOutput.
      NDManager arrays = context.getNDManager();
      Shape shape = new Shape(batch.size(), length);
      return new NDList(
          arrays.create(ids, shape),
          arrays.create(mask, shape),
          arrays.create(new long[] {precision}));
    }

    @Override
    public float[][][] processOutput(TranslatorContext context, NDList output) {
      List<?> batch = (List<?>) context.getAttachment(BATCH);
      NDArray logits = output.singletonOrThrow();
      int length = ((int[]) batch.get(0)).length + FRAME_TOKENS;
      Shape expected = new Shape(batch.size(), length, labels);
      if (!logits.getShape().equals(expected)) {
        throw new IllegalStateException(
            "logits of shape %s, expected %s".formatted(logits.getShape(), expected));
      }
      float[] flat = logits.toFloatArray();
      float[][][] rows = new float[batch.size()][][];
      for (int row = 0; row < rows.length; row++) {
        rows[row] = new float[((int[]) batch.get(row)).length][];
        for (int token = 0; token < rows[row].length; token++) {
          int at = (row * length + 1 + token) * labels;
          rows[row][token] = Arrays.copyOfRange(flat, at, at + labels);
        }
      }
      return rows;
    }
  }
}
