package org.fihris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir private Path project;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Main main;

  @BeforeEach
  void freshMain() {
    main = new Main(project, new PrintWriter(out), new PrintWriter(err));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "down",
        "status",
        "ingest",
        "graphql",
        "token",
        "tail",
        "extract",
        "enrich",
        "ner-eval"
      })
  void everyCommandHasHelp(String command) {
    assertThat(main.execute(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: fihris " + command);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "fly",
    "extract",
    "enrich",
    "ner-eval",
    "graphql",
    "ingest",
    "tail --max many",
    "up now"
  })
  void aWrongCommandLineHasStatus2(String line) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ", -1);

    assertThat(main.execute(args)).isEqualTo(Main.USAGE);
    assertThat(err.toString()).isNotBlank();
  }

  @Test
  void aWrongMapHasStatus2AndIsNamed() {
    assertThat(main.execute("ner-eval", "--map", "PERS", "x.conll")).isEqualTo(Main.USAGE);
    assertThat(err.toString()).contains("--map: 'PERS'");
  }

  @Test
  void variablesThatAreNoObjectHaveStatus2() {
    assertThat(main.execute("graphql", "--variables", "[1]", "{ x }")).isEqualTo(Main.USAGE);
    assertThat(err.toString()).contains("--variables is not a JSON object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphql {x}", "tail"})
  void whatNeedsTheStackSaysHowToStartIt(String line) {
    assertThat(main.execute(line.split(" ", -1))).isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("the stack is not up; start it: ./fihris up");
  }

  @Test
  void statusOfNothingIsAFailure() {
    assertThat(main.execute("status")).isEqualTo(Main.FAILED);
    assertThat(out.toString()).contains("not up");
  }

  @Test
  void downOfNothingIsFine() {
    assertThat(main.execute("down")).isZero();
    assertThat(out.toString()).contains("was not up");
  }

  @Test
  void theDataFolderIsInTheProjectUnlessGiven() {
    assertThat(main.execute("status")).isEqualTo(Main.FAILED);
    assertThat(main.dataDir()).isEqualTo(project.resolve(".fihris"));

    assertThat(main.execute("--data", project + "/other", "status")).isEqualTo(Main.FAILED);
    assertThat(main.dataDir()).isEqualTo(project.resolve("other"));
  }

  @Test
  void aWrongPortIsNamedBeforeAnythingIsStarted() throws IOException {
    Files.createDirectories(project.resolve(".fihris"));
    Files.writeString(project.resolve(".fihris/ports.properties"), "redis=many");

    assertThat(main.execute("up")).isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("ports.properties: redis=many is not a port number");
  }

  @Test
  void anEmptyCorpusIsNamedBeforeAnythingIsStarted() throws IOException {
    Path corpus = Files.writeString(project.resolve("empty.conll"), "\n\n");

    assertThat(main.execute("ner-eval", corpus.toString())).isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("empty.conll: has no tokens");
  }

  @Test
  void aCorpusThatIsNotUtf8IsNamed() throws IOException {
    Path corpus = Files.write(project.resolve("cp1256.conll"), new byte[] {(byte) 0xc7, ' ', 'O'});

    assertThat(main.execute("ner-eval", corpus.toString())).isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("cp1256.conll: is not UTF-8");
  }
}
