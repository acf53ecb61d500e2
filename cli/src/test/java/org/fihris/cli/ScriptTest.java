package org.fihris.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a project of empty modules, with a Maven and a Java that only tell. */
class ScriptTest {

  private static final List<String> LIBRARIES =
      List.of("contracts", "arabic-text", "names", "local-stack");
  private static final List<String> SERVICES =
      List.of("ingest-service", "nlp-service", "query-service");

  @TempDir private Path project;

  private Path bin;

  @BeforeEach
  void builtProject() throws IOException {
    Files.copy(Path.of("../fihris"), project.resolve("fihris"), StandardCopyOption.COPY_ATTRIBUTES);
    write("pom.xml", 60);
    for (String library : LIBRARIES) {
      module(library);
    }
    for (String service : SERVICES) {
      module(service);
      write(service + "/target/quarkus-app/quarkus-run.jar", 30);
    }
    module("cli");
    write("cli/target/fihris-cli.jar", 30);
    bin = Files.createDirectories(project.resolve("bin"));
    tool("java", "*-version*) echo 'java.specification.version = 17' >&2;; *) echo java \"$@\";;");
    tool("mvn", "*) echo mvn \"$@\" >> " + project + "/mvn.log;;");
  }

  @Test
  void buildsNothingWhenAllIsFresh() throws Exception {
    assertThat(run("status")).contains("org.fihris.cli.Main status");
    assertThat(project.resolve("mvn.log")).doesNotExist();
  }

  @Test
  void buildsAServiceWhoseSourceIsNewer() throws Exception {
    write("nlp-service/src/main/java/A.java", 0);

    run("status");

    assertThat(project.resolve("mvn.log")).content().contains("-pl nlp-service -am package");
  }

  @Test
  void buildsEverythingThatUsesALibraryWhoseSourceIsNewer() throws Exception {
    write("contracts/src/main/java/A.java", 0);

    run("status");

    assertThat(project.resolve("mvn.log"))
        .content()
        .contains("-pl ingest-service,nlp-service,query-service,cli -am package");
  }

  @Test
  void buildsNoServiceWhenOnlyTheLocalStackIsNewer() throws Exception {
    write("local-stack/src/main/java/A.java", 0);

    run("status");

    assertThat(project.resolve("mvn.log")).content().contains("-pl cli -am package");
  }

  @Test
  void buildsWhatIsMissing() throws Exception {
    Files.delete(project.resolve("query-service/target/quarkus-app/quarkus-run.jar"));

    run("status");

    assertThat(project.resolve("mvn.log")).content().contains("-pl query-service -am");
  }

  @Test
  void buildsAgainWhenASourceWasRemoved() throws Exception {
    write("nlp-service/src/main/java/A.java", 60);
    Files.delete(project.resolve("nlp-service/src/main/java/A.java"));

    run("status");

    assertThat(project.resolve("mvn.log")).content().contains("-pl nlp-service");
  }

  @Test
  void doesNotBuildTwiceWhenTheBuildLeavesAnUnchangedJarAlone() throws Exception {
    write("nlp-service/src/main/java/A.java", 10);

    run("status");
    run("status");

    assertThat(project.resolve("mvn.log")).content().hasLineCount(1);
  }

  @Test
  void aBuildThatFailsShowsTheEndOfItsLog() throws Exception {
    tool("mvn", "*) echo '[ERROR] it broke'; exit 1;;");
    write("nlp-service/src/main/java/A.java", 0);

    assertThat(run("status"))
        .contains("[ERROR] it broke", "fihris: the build failed; the whole log is")
        .doesNotContain("org.fihris.cli.Main");
  }

  @Test
  void anOldJavaIsRefused() throws Exception {
    tool("java", "*) echo 'java.specification.version = 11' >&2;;");

    assertThat(run("status")).contains("Java 17 or newer is needed").contains("is version 11");
  }

  private void module(String name) throws IOException {
    write(name + "/pom.xml", 60);
    write(name + "/src/main/java/Main.java", 60);
    Path sources = project.resolve(name).resolve("src/main");
    age(sources.resolve("java"), 60);
    age(sources, 60);
  }

  private void write(String file, int minutesOld) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "");
    age(path, minutesOld);
  }

  private static void age(Path path, int minutesOld) throws IOException {
    Instant then = Instant.now().minus(Duration.ofMinutes(minutesOld));
    Files.setLastModifiedTime(path, FileTime.from(then));
  }

  private void tool(String name, String cases) throws IOException {
    Path tool =
        Files.writeString(bin.resolve(name), "#!/bin/sh\ncase \"$*\" in " + cases + " esac\n");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String run(String... args) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("bash", project.resolve("fihris").toString());
    builder.command().addAll(List.of(args));
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().remove("JAVA_HOME");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
