package org.fihris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NamesCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theFirstWordIsTheAnswerAndTheRulesFollow() {
    assertThat(run("names", "قسد", "قوات سورية الديموقراطية")).isZero();

    assertThat(out.toString().lines()).hasSizeGreaterThan(1).first().isEqualTo("same");
    assertThat(out.toString()).contains("lexicon-alias");
  }

  @Test
  void differentNamesAreNoFailure() {
    assertThat(run("names", "سوريا", "السورية")).isZero();

    assertThat(out.toString().lines()).first().isEqualTo("different");
    assertThat(out.toString()).contains("nationality-kept-apart");
  }

  @Test
  void anEmptyNameIsRefused() {
    assertThat(run("names", "", "دمشق")).isEqualTo(Main.FAILED);

    assertThat(err.toString()).contains("names 'A' 'B'");
  }

  @Test
  void oneNameIsAWrongCommandLine() {
    assertThat(run("names", "دمشق")).isEqualTo(Main.USAGE);
  }

  private int run(String... args) {
    return new Main(Path.of("."), new PrintWriter(out), new PrintWriter(err)).execute(args);
  }
}
