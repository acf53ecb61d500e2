package org.fihris.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

  @TempDir private Path dataDir;

  @Test
  void withoutAFileTheDefaultsHold() {
    assertThat(Ports.load(dataDir)).isEqualTo(Ports.defaults());
  }

  @Test
  void theFileSetsOnlyWhatItNames() throws IOException {
    write("# mine\nkafka = 29092\nnlp-service=28082\n");

    Ports ports = Ports.load(dataDir);

    assertThat(ports.kafka()).isEqualTo(29092);
    assertThat(ports.nlp()).isEqualTo(28082);
    assertThat(ports.postgres()).isEqualTo(Ports.defaults().postgres());
  }

  @ParameterizedTest
  @CsvSource({
    "kafka=x, kafka=x is not a port number",
    "kafka=0, kafka=0 is not from 1 to 65535",
    "kafka=70000, kafka=70000 is not from 1 to 65535",
    "zookeeper=1, unknown name zookeeper",
    "kafka=16379, Port 16379 is given twice"
  })
  void aWrongLineIsNamedWithItsFile(String line, String message) throws IOException {
    write(line);

    assertThatThrownBy(() -> Ports.load(dataDir))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Ports.FILE)
        .hasMessageContaining(message);
  }

  @Test
  void freePortsAreAllDifferent() {
    assertThat(Ports.free().byName().values()).doesNotHaveDuplicates().hasSize(8);
  }

  private void write(String text) throws IOException {
    Files.writeString(dataDir.resolve(Ports.FILE), text);
  }
}
