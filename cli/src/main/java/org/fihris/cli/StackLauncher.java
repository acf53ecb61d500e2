package org.fihris.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fihris.stack.Ports;
import org.fihris.stack.StackState;
import org.fihris.stack.StackState.Part;
import org.fihris.stack.Supervisor;

/** Starts the stack's supervisor, detached from this process, and ends it. */
final class StackLauncher {

  private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration STOP_TIMEOUT = Duration.ofMinutes(2);
  private static final long POLL_MS = 100;

  private final Main main;

  StackLauncher(Main main) {
    this.main = main;
  }

  /**
   * Starts the stack if it is not up, tells of each part that is ready, and returns when all are.
   *
   * @throws CliFailure if it does not start
   */
  StackState up() {
    Optional<StackState> running = StackState.running(main.dataDir());
    if (running.isPresent() && running.get().phase() == StackState.Phase.READY) {
      return running.get();
    }
    Instant begin = Instant.now();
    awaitEndOfStop();
    boolean mustLaunch = !StackState.isSupervised(main.dataDir());
    Optional<Process> launched = mustLaunch ? Optional.of(launch()) : Optional.empty();
    StackState state = awaitReady(launched);
    main.progress(
        "The stack is up after " + Duration.between(begin, Instant.now()).toSeconds() + " s.");
    return state;
  }

  /**
   * Ends the stack, and whatever a supervisor that was killed left running.
   *
   * @return whether there was anything to end
   */
  boolean down() {
    Optional<StackState> state = StackState.read(main.dataDir());
    boolean supervised = StackState.isSupervised(main.dataDir());
    if (supervised && state.isPresent()) {
      Optional<ProcessHandle> supervisor = ProcessHandle.of(state.get().supervisorPid());
      supervisor.ifPresent(ProcessHandle::destroy);
      Instant deadline = Instant.now().plus(STOP_TIMEOUT);
      while (StackState.isSupervised(main.dataDir())) {
        if (Instant.now().isAfter(deadline)) {
          supervisor.ifPresent(ProcessHandle::destroyForcibly);
          break;
        }
        pause();
      }
    }
    try {
      boolean orphans = Supervisor.endOrphans(main.dataDir());
      return supervised || orphans;
    } catch (IOException e) {
      throw new CliFailure("the stack's state cannot be removed: " + e.getMessage(), e);
    }
  }

  private void checkPorts() {
    try {
      Ports.load(main.dataDir());
    } catch (IllegalArgumentException e) {
      throw new CliFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private void awaitEndOfStop() {
    Instant deadline = Instant.now().plus(STOP_TIMEOUT);
    while (StackState.running(main.dataDir())
        .filter(state -> state.phase() == StackState.Phase.STOPPING)
        .isPresent()) {
      if (Instant.now().isAfter(deadline)) {
        throw new CliFailure("the stack does not end; see its logs in " + main.dataDir());
      }
      pause();
    }
  }

  private Process launch() {
    checkPorts();
    Path log = main.dataDir().resolve("logs").resolve("supervisor.log");
    List<String> command =
        List.of(
            // a session of its own, so that the end of a terminal does not end the stack
            "setsid",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-cp",
            System.getProperty("java.class.path"),
            Supervisor.class.getName(),
            main.projectDir().toString(),
            main.dataDir().toString());
    try {
      Files.createDirectories(log.getParent());
      Files.deleteIfExists(main.dataDir().resolve(StackState.FILE));
      ProcessBuilder supervisor =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      // query-service inherits it; whoever set another key keeps it
      supervisor
          .environment()
          .putIfAbsent(
              "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
              EditorKeys.in(main.dataDir()).publicKey().toUri().toString());
      return supervisor.start();
    } catch (IOException e) {
      throw new CliFailure("the supervisor cannot be started: " + e.getMessage(), e);
    }
  }

  private StackState awaitReady(Optional<Process> launched) {
    Set<String> told = new HashSet<>();
    Instant deadline = Instant.now().plus(START_TIMEOUT);
    while (Instant.now().isBefore(deadline)) {
      Optional<StackState> read = StackState.read(main.dataDir());
      if (read.isPresent()) {
        StackState state = read.get();
        if (state.phase() == StackState.Phase.FAILED) {
          throw new CliFailure(state.failure() == null ? "the stack failed" : state.failure());
        }
        for (Part part : state.parts()) {
          if (part.ready() && told.add(part.name())) {
            main.progress("  " + part.name() + " is ready on port " + part.port());
          }
        }
        if (state.phase() == StackState.Phase.READY) {
          return state;
        }
      }
      boolean alive =
          launched.map(Process::isAlive).orElseGet(() -> StackState.isSupervised(main.dataDir()));
      if (!alive) {
        throw new CliFailure(
            "the supervisor ended early; see " + main.dataDir().resolve("logs/supervisor.log"));
      }
      pause();
    }
    List<String> missing =
        new ArrayList<>(
            StackState.read(main.dataDir()).stream()
                .flatMap(state -> state.parts().stream())
                .filter(part -> !part.ready())
                .map(Part::name)
                .toList());
    throw new CliFailure(
        "after "
            + START_TIMEOUT.toSeconds()
            + " s these are not ready: "
            + String.join(", ", missing)
            + "; their logs are in "
            + main.dataDir().resolve("logs"));
  }

  static void pause() {
    try {
      Thread.sleep(POLL_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliFailure("interrupted", e);
    }
  }
}
