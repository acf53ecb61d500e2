package org.fihris.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileByFileTest {

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final List<String> seen = new ArrayList<>();

  @Test
  void aBadFileIsNamedAndTheOthersGoOn() throws IOException {
    Path good = Files.writeString(folder.resolve("خبر.txt"), "نص");
    Path empty = Files.createFile(folder.resolve("empty.txt"));

    int status = run(folder.resolve("missing.txt"), empty, folder, good);

    assertThat(status).isEqualTo(Main.FAILED);
    assertThat(seen).containsExactly("خبر.txt:نص");
    assertThat(err.toString().lines())
        .containsExactly(
            "fihris: " + folder + "/missing.txt: there is no such file",
            "fihris: " + empty + ": is empty",
            "fihris: " + folder + ": is a folder; name the files in it");
  }

  @Test
  void anActionThatFailsDoesNotHarmTheNextFile() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), "bad");
    Path b = Files.writeString(folder.resolve("b.txt"), "good");

    assertThat(run(a, b)).isEqualTo(Main.FAILED);
    assertThat(seen).containsExactly("b.txt:good");
    assertThat(err.toString()).contains("a.txt: bad");
  }

  @Test
  void allGoodIsStatus0() throws IOException {
    assertThat(run(Files.writeString(folder.resolve("a.txt"), "good"))).isEqualTo(Main.OK);
  }

  private int run(Path... files) {
    Main main = new Main(folder, new PrintWriter(new StringWriter()), new PrintWriter(err));
    return FileByFile.run(
        main,
        List.of(files),
        file -> {
          String text = new String(file.bytes(), StandardCharsets.UTF_8);
          if (text.equals("bad")) {
            throw new CliFailure(file.name() + ": bad");
          }
          seen.add(file.name() + ":" + text);
        });
  }
}
