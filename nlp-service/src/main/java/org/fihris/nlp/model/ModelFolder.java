package org.fihris.nlp.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model folder whose files were checked.
 *
 * @param path the folder
 * @param name the model's name
 * @param version the model's version
 * @param labels its labels
 * @param maxSubwords the most sub-word tokens it reads at once, the two framing tokens included
 * @param precisions what it computes in
 * @param scoreTemperature divides the logits before scores are taken from them, so that a score of
 *     0.8 is right in about eight of ten cases; 1 leaves them
 */
public record ModelFolder(
    Path path,
    String name,
    String version,
    LabelSet labels,
    int maxSubwords,
    Set<Precision> precisions,
    double scoreTemperature) {
  private static final String CONFIG = "config.json";
  private static final String MODEL = "model.pt";
  private static final String TOKENIZER = "tokenizer.json";
  // The two framing tokens and a few words: less is a mistake in the file.
  private static final int FEWEST_SUBWORDS = 8;
  // What a folder has that does not state one.
  private static final double NOT_CALIBRATED = 1;
  private static final String FETCH_REMEDY =
      "Restore the model's folder from the release, or set FIHRIS_MODEL_PATH to one that is whole";
  private static final String TRAIN_REMEDY =
      "Use a model exported for this version of the service (model/training), or mend config.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** What config.json holds, as far as it is needed here. */
  @RegisterForReflection
  record Stated(
      @Nullable String name,
      @Nullable String version,
      @Nullable List<String> labels,
      int maxSubwords,
      @Nullable Set<Precision> precisions,
      @Nullable Double scoreTemperature,
      @Nullable String sha256) {}

  public ModelFolder {
    precisions = Set.copyOf(precisions);
  }

  /**
   * Reads and checks a folder: every file is there, config.json is complete, the label set is the
   * one we know, and model.pt is the file that config.json tells of.
   *
   * @throws ModelRefused if it breaks a rule
   */
  public static ModelFolder read(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(path)) {
      throw new ModelRefused(path, "model.folder-missing", "there is no such folder", FETCH_REMEDY);
    }
    for (String file : List.of(CONFIG, MODEL, TOKENIZER)) {
      if (!Files.isReadable(path.resolve(file))) {
        throw new ModelRefused(
            path.resolve(file), "model.file-missing", "not there or not readable", FETCH_REMEDY);
      }
    }
    Path config = path.resolve(CONFIG);
    Stated stated = parse(config);
    ModelFolder read =
        new ModelFolder(
            path,
            present(config, "name", stated.name()),
            present(config, "version", stated.version()),
            labels(config, present(config, "labels", stated.labels())),
            stated.maxSubwords(),
            present(config, "precisions", stated.precisions()),
            stated.scoreTemperature() == null ? NOT_CALIBRATED : stated.scoreTemperature());
    if (read.maxSubwords() < FEWEST_SUBWORDS) {
      throw new ModelRefused(
          config,
          "model.max-subwords",
          read.maxSubwords() + " is less than " + FEWEST_SUBWORDS,
          TRAIN_REMEDY);
    }
    if (!(read.scoreTemperature() > 0) || Double.isInfinite(read.scoreTemperature())) {
      throw new ModelRefused(
          config,
          "model.score-temperature",
          read.scoreTemperature() + " is not a number greater than 0",
          TRAIN_REMEDY);
    }
    String expected = present(config, "sha256", stated.sha256());
    String actual = sha256(path.resolve(MODEL));
    if (!actual.equals(expected)) {
      throw new ModelRefused(
          path.resolve(MODEL),
          "model.sha256",
          "config.json states " + expected + ", the file has " + actual,
          FETCH_REMEDY);
    }
    return read;
  }

  /** Name and version, as events state them. */
  public String modelVersion() {
    return name + "-" + version;
  }

  /** The tokenizer's definition. */
  public Path tokenizerFile() {
    return path.resolve(TOKENIZER);
  }

  private static Stated parse(Path config) {
    try {
      return JSON.readValue(Files.readAllBytes(config), Stated.class);
    } catch (JsonProcessingException e) {
      throw new ModelRefused(config, "model.config", e.getOriginalMessage(), TRAIN_REMEDY);
    } catch (IOException e) {
      throw new ModelRefused(config, "model.file-missing", e.toString(), FETCH_REMEDY);
    }
  }

  private static <T> T present(Path config, String key, @Nullable T value) {
    if (value == null) {
      throw new ModelRefused(config, "model.config", "'" + key + "' is missing", TRAIN_REMEDY);
    }
    return value;
  }

  private static LabelSet labels(Path config, List<String> labels) {
    try {
      return LabelSet.parse(labels);
    } catch (IllegalArgumentException e) {
      throw new ModelRefused(config, "model.labels", String.valueOf(e.getMessage()), TRAIN_REMEDY);
    }
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new ModelRefused(file, "model.file-missing", e.toString(), FETCH_REMEDY);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
