package org.fihris.nlp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {
  // SHA-256 of the two bytes "pt".
  private static final String SHA256 =
      "e75b11da693d7bb5273985dcf9f02729455da7e7c80e54a0615e00ec2ae76d8e";
  private static final String LABELS =
      "[\"O\",\"B-PERSON\",\"I-PERSON\",\"B-LOCATION\",\"I-LOCATION\",\"B-ORGANIZATION\","
          + "\"I-ORGANIZATION\",\"B-MISC\",\"I-MISC\"]";

  @TempDir Path folder;

  @BeforeEach
  void aWholeFolder() throws IOException {
    Files.writeString(folder.resolve("model.pt"), "pt");
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    config(LABELS, SHA256);
  }

  @Test
  void aWholeFolderIsRead() {
    ModelFolder read = ModelFolder.read(folder);

    assertThat(read.modelVersion()).isEqualTo("fihris-ner-0.1.0");
    assertThat(read.labels().size()).isEqualTo(9);
    assertThat(read.precisions()).containsExactlyInAnyOrder(Precision.BF16, Precision.FP32);
  }

  @Test
  void aMissingFolderIsNamedWithTheRemedy() {
    Path missing = folder.resolve("nowhere");

    assertRefused(missing, "model.folder-missing", missing.toString(), "FIHRIS_MODEL_PATH");
  }

  @Test
  void aMissingModelFileIsNamedWithTheRemedy() throws IOException {
    Files.delete(folder.resolve("model.pt"));

    assertRefused(
        folder, "model.file-missing", folder.resolve("model.pt").toString(), "FIHRIS_MODEL_PATH");
  }

  @Test
  void aLabelWeDoNotKnowIsNamed() throws IOException {
    config(LABELS.replace("B-MISC", "B-EVENT"), SHA256);

    assertRefused(folder, "model.labels", "config.json", "B-EVENT");
  }

  @Test
  void aLabelThatIsMissingIsNamed() throws IOException {
    config(LABELS.replace(",\"I-MISC\"", ""), SHA256);

    assertRefused(folder, "model.labels", "I-MISC", "model/training");
  }

  @Test
  void aLabelListedTwiceIsNamed() throws IOException {
    config(LABELS.replace("I-MISC", "B-MISC"), SHA256);

    assertRefused(folder, "model.labels", "B-MISC", "twice");
  }

  @Test
  void anotherModelFileThanTheConfigStatesIsRefused() throws IOException {
    Files.writeString(folder.resolve("model.pt"), "other");

    assertRefused(folder, "model.sha256", "model.pt", SHA256);
  }

  @Test
  void aConfigWithoutAVersionIsRefused() throws IOException {
    Path config = folder.resolve("config.json");
    Files.writeString(config, Files.readString(config).replace("\"version\":\"0.1.0\",", ""));

    assertRefused(folder, "model.config", "config.json", "'version'");
  }

  @Test
  void aFolderWithoutAScoreTemperatureHasOne() {
    assertThat(ModelFolder.read(folder).scoreTemperature()).isEqualTo(1);
  }

  @Test
  void theScoreTemperatureIsRead() throws IOException {
    scoreTemperature("1.75");

    assertThat(ModelFolder.read(folder).scoreTemperature()).isEqualTo(1.75);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1e999"})
  void aScoreTemperatureThatIsNoPositiveNumberIsRefused(String temperature) throws IOException {
    scoreTemperature(temperature);

    assertRefused(folder, "model.score-temperature", "config.json", "model/training");
  }

  @Test
  void aConfigThatIsNotJsonIsRefused() throws IOException {
    Files.writeString(folder.resolve("config.json"), "labels: O");

    assertRefused(folder, "model.config", "config.json", "model/training");
  }

  private void scoreTemperature(String number) throws IOException {
    Path config = folder.resolve("config.json");
    Files.writeString(
        config, Files.readString(config).replace("{", "{\"scoreTemperature\":" + number + ","));
  }

  private void config(String labels, String sha256) throws IOException {
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"name":"fihris-ner","version":"0.1.0","labels":%s,"maxSubwords":256,
         "precisions":["bf16","fp32"],"sha256":"%s","licence":"CC BY-SA 4.0"}
        """
            .formatted(labels, sha256));
  }

  private static void assertRefused(Path folder, String rule, String... parts) {
    assertThatThrownBy(() -> ModelFolder.read(folder))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining(rule)
        .hasMessageContainingAll(parts);
  }
}
