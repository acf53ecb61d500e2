package org.fihris.nlp.model.djl;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import org.fihris.nlp.model.ModelConfig;
import org.fihris.nlp.model.PrecisionChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedModelTest {
  @Test
  void aStartWithoutTheModelEndsWithThePathTheRuleAndTheRemedy(@TempDir Path folder) {
    Path missing = folder.resolve("fihris-ner");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new LoadedModel(at(missing)))
        .withMessageContainingAll(missing.toString(), "model.folder-missing", "FIHRIS_MODEL_PATH");
  }

  private static ModelConfig at(Path path) {
    return new ModelConfig() {
      @Override
      public Path path() {
        return path;
      }

      @Override
      public PrecisionChoice precision() {
        return PrecisionChoice.AUTO;
      }

      @Override
      public int threads() {
        return 1;
      }

      @Override
      public int batchSubwords() {
        return 4096;
      }
    };
  }
}
