package org.fihris.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A component that is one operating-system process whose output goes to a log file. */
abstract class ChildProcess implements Component {

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int LOG_TAIL_LINES = 20;

  private final String name;
  private final int port;
  private final Path logFile;
  private final Duration startTimeout;
  private volatile @Nullable Process process;

  /**
   * @param logFile appended to; its folder is made if it is missing
   * @param startTimeout how long the process may take until {@link #answers()} is true
   */
  ChildProcess(String name, int port, Path logFile, Duration startTimeout) {
    this.name = name;
    this.port = port;
    this.logFile = logFile;
    this.startTimeout = startTimeout;
  }

  /** Makes the data folder and settings if they are missing, and gives the command line. */
  abstract List<String> prepare() throws IOException, InterruptedException;

  /** The ports that the process listens on, by the names of their settings. */
  Map<String, Integer> ports() {
    return Map.of(name, port);
  }

  /** What is added to this process's environment. */
  Map<String, String> environment() {
    return Map.of();
  }

  /** Whether the running process serves its port now; false, not an exception, if it does not. */
  abstract boolean answers();

  /** Runs once after each start, when the process answers. */
  void started() {}

  /** The signal that makes the process end in good order. */
  String stopSignal() {
    return "TERM";
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int port() {
    return port;
  }

  /** Where the process's output goes. */
  public final Path logFile() {
    return logFile;
  }

  @Override
  public final synchronized void start() {
    if (alive() != null) {
      return;
    }
    ports().forEach(this::checkIsFree);
    try {
      Files.createDirectories(parent(logFile));
      long logStart = Files.exists(logFile) ? Files.size(logFile) : 0;
      ProcessBuilder builder =
          new ProcessBuilder(prepare())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
      builder.environment().putAll(environment());
      Process started = builder.start();
      process = started;
      awaitAnswer(started, logStart);
      started();
    } catch (IOException e) {
      throw new StartFailure(name + " cannot start: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
      throw new StartFailure(name + ": the start was interrupted.", e);
    }
  }

  @Override
  public final void stop() {
    end(this::endInOrder);
  }

  @Override
  public final void kill() {
    end(ChildProcess::endAtOnce);
  }

  /** Twice: first to break off a start that holds the lock, then for what it may have begun. */
  private void end(Consumer<Process> ending) {
    Process starting = alive();
    if (starting != null) {
      ending.accept(starting);
    }
    synchronized (this) {
      Process running = alive();
      if (running != null) {
        ending.accept(running);
      }
      process = null;
    }
  }

  private void endInOrder(Process running) {
    signal(running, stopSignal());
    try {
      if (!running.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        endAtOnce(running);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      endAtOnce(running);
    }
  }

  private static void endAtOnce(Process running) {
    // a server's own children outlive it for a moment, and hold its data folder that long
    List<ProcessHandle> family = running.descendants().toList();
    running.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    running.onExit().join();
    family.forEach(child -> child.onExit().join());
  }

  @Override
  public final boolean isReady() {
    return alive() != null && answers();
  }

  @Override
  public final long pid() {
    Process running = alive();
    if (running == null) {
      throw new IllegalStateException(name + " is not running.");
    }
    return running.pid();
  }

  @Override
  public final String toString() {
    Process running = alive();
    return name + " on port " + port + (running == null ? ", down" : ", pid " + running.pid());
  }

  /** The folder of a file, which is never a root. */
  static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException(file + " is no file in a folder.");
    }
    return parent;
  }

  private @Nullable Process alive() {
    Process current = process;
    return current != null && current.isAlive() ? current : null;
  }

  private void checkIsFree(String setting, int wanted) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
    } catch (IOException e) {
      throw new StartFailure(
          name
              + " cannot start: port "
              + wanted
              + " on 127.0.0.1 is taken by another process. End that process, or write "
              + setting
              + "=<a free port> into "
              + Ports.FILE
              + " in the stack's data folder.",
          e);
    }
  }

  /** Whether something accepts connections on a port of 127.0.0.1. */
  static boolean accepts(int port) {
    try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void awaitAnswer(Process started, long logStart) throws InterruptedException {
    Instant deadline = Instant.now().plus(startTimeout);
    while (!answers()) {
      if (!started.isAlive()) {
        process = null;
        throw new StartFailure(
            name + " ended with status " + started.exitValue() + ".\n" + logTail(logStart));
      }
      if (Instant.now().isAfter(deadline)) {
        kill();
        throw new StartFailure(
            name
                + " does not answer on port "
                + port
                + " after "
                + startTimeout.toSeconds()
                + " s; it was ended.\n"
                + logTail(logStart));
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private String logTail(long fromByte) {
    try {
      byte[] log = Files.readAllBytes(logFile);
      int from = (int) Math.min(fromByte, log.length);
      List<String> lines =
          new String(log, from, log.length - from, StandardCharsets.UTF_8).lines().toList();
      List<String> tail = lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size());
      return "The end of " + logFile + ":\n  " + String.join("\n  ", tail);
    } catch (IOException e) {
      return "Its log " + logFile + " cannot be read: " + e.getMessage();
    }
  }

  private static void signal(Process running, String signal) {
    if (signal.equals("TERM")) {
      running.destroy();
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + running.pid())
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
