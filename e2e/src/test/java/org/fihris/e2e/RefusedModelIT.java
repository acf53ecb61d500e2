package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** nlp-service does not start with a model that it cannot trust; its last words say what to do. */
@ExtendWith(SharedSystem.class)
class RefusedModelIT {
  private final RunningSystem system;
  @TempDir private Path temp;

  RefusedModelIT(RunningSystem system) {
    this.system = system;
  }

  @Test
  void aMissingModelIsNamedWithTheRemedy() throws Exception {
    Path missing = temp.resolve("no-such-model");

    assertThat(lastWords(missing)).contains(missing.toString()).contains("FIHRIS_MODEL_PATH");
  }

  @Test
  void aMissingFileOfTheModelIsNamed() throws Exception {
    Path model = copyOfTheModel();
    Files.delete(model.resolve("tokenizer.json"));

    assertThat(lastWords(model)).contains(model.resolve("tokenizer.json").toString());
  }

  @Test
  void aWrongLabelSetIsNamed() throws Exception {
    Path model = copyOfTheModel();
    Path config = model.resolve("config.json");
    ObjectNode settings = (ObjectNode) Json.parse(Files.readString(config));
    ArrayNode labels = Json.array();
    for (JsonNode label : settings.path("labels")) {
      labels.add(label.asText().replace("PERSON", "HUMAN"));
    }
    settings.set("labels", labels);
    Files.writeString(config, settings.toString());

    assertThat(lastWords(model)).contains("HUMAN").contains(model.toString());
  }

  /** What nlp-service writes before it ends, which it must do with a status other than 0. */
  private String lastWords(Path model) throws Exception {
    Path log = temp.resolve("nlp-service.log");
    Process process = system.startUnmanagedNlpService(model, log);
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("nlp-service ended").isTrue();
      String words = Files.readString(log);
      assertThat(process.exitValue()).as(words).isNotZero();
      return words;
    } finally {
      process.destroyForcibly();
    }
  }

  private Path copyOfTheModel() throws Exception {
    Path copy = Files.createDirectory(temp.resolve("model"));
    try (Stream<Path> files = Files.list(RunningSystem.model())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
