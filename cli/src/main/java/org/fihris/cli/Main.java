package org.fihris.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.fihris.stack.StackState;
import org.fihris.stack.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code fihris}; what it can do is in its subcommands. */
@Command(
    name = "fihris",
    mixinStandardHelpOptions = true,
    version = "fihris 0.1.0-SNAPSHOT",
    description = "Reads Arabic news and answers who, where, which organisation.",
    footer = {
      "",
      "The stack runs on 127.0.0.1 and keeps its data, logs and state in .fihris of the project"
          + " folder (or in the folder of --data).",
      "Ports: write lines such as kafka=29092 into ports.properties of that folder and start the"
          + " stack again. Names and defaults: postgres=15432, kafka=19092, kafka-controller=19093,"
          + " redis=16379, query-service=18080, ingest-service=18081, nlp-service=18082,"
          + " newsroom=18090.",
      "",
      "Exit status: 0 all done, 1 something failed (it is named), 2 the command line is wrong."
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      IngestCommand.class,
      GraphqlCommand.class,
      TokenCommand.class,
      TailCommand.class,
      ExtractCommand.class,
      EnrichCommand.class,
      NamesCommand.class,
      NerEvalCommand.class
    })
public final class Main implements Runnable {

  /** System property with the project folder, set by the script. */
  static final String HOME_PROPERTY = "fihris.home";

  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private final Path projectDir;
  private final PrintWriter out;
  private final PrintWriter err;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where the stack keeps everything. Default: .fihris in the project folder.")
  private @Nullable Path dataDir;

  /**
   * @param projectDir the folder with the root pom
   */
  Main(Path projectDir, PrintWriter out, PrintWriter err) {
    this.projectDir = projectDir.toAbsolutePath().normalize();
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    String home = System.getProperty(HOME_PROPERTY, ".");
    int status =
        new Main(Path.of(home), utf8(FileDescriptor.out), utf8(FileDescriptor.err)).execute(args);
    System.exit(status);
  }

  /**
   * Runs one command line.
   *
   * @return the exit status
   */
  int execute(String... args) {
    CommandLine commandLine =
        new CommandLine(this)
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  if (failure instanceof CliFailure || failure instanceof StartFailure) {
                    complain(Objects.requireNonNullElse(failure.getMessage(), "failed"));
                  } else {
                    complain("unexpected: " + failure);
                    failure.printStackTrace(err);
                  }
                  return FAILED;
                });
    int status = commandLine.execute(args);
    out.flush();
    err.flush();
    return status;
  }

  @Override
  public void run() {
    CommandSpec self = Objects.requireNonNull(spec);
    throw new ParameterException(self.commandLine(), "Which command?");
  }

  Path projectDir() {
    return projectDir;
  }

  Path dataDir() {
    return dataDir == null ? projectDir.resolve(".fihris") : dataDir.toAbsolutePath().normalize();
  }

  /** Prints a line of the answer. */
  void print(String line) {
    out.println(line);
    out.flush();
    if (out.checkError()) {
      // whoever read us has gone, as with `| head`
      throw new CliFailure("nobody reads the output any more");
    }
  }

  /** Tells how far it is; kept apart from the answer. */
  void progress(String line) {
    err.println(line);
    err.flush();
  }

  /** Prints an error. */
  void complain(String message) {
    err.println("fihris: " + message);
    err.flush();
  }

  PrintWriter out() {
    return out;
  }

  /**
   * The stack that is up.
   *
   * @throws CliFailure if none is
   */
  StackState running() {
    return StackState.running(dataDir())
        .filter(state -> state.phase() == StackState.Phase.READY)
        .orElseThrow(() -> new CliFailure("the stack is not up; start it: ./fihris up"));
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8),
        false,
        StandardCharsets.UTF_8);
  }
}
