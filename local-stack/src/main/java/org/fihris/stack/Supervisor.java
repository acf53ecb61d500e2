package org.fihris.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fihris.newsroom.Newsroom;
import org.fihris.stack.StackState.Part;
import org.fihris.stack.StackState.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Runs the whole stack until it is told to end (SIGTERM): the stores, the services, and the demo
 * newsroom, which it serves itself. What it knows it writes to {@link StackState}.
 *
 * <p>Arguments: the project folder, the data folder.
 */
public final class Supervisor {

  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);
  private static final long LOCK_POLL_MS = 50;
  private static final long CHECK_MS = 2_000;

  private final Path dataDir;
  private final LocalStack stack;
  private final List<ServiceProcess> services = new ArrayList<>();
  private final Set<String> ready = ConcurrentHashMap.newKeySet();
  private @Nullable Newsroom newsroom;
  private volatile Phase phase = Phase.STARTING;

  private Supervisor(Path projectDir, Path dataDir) {
    this.dataDir = dataDir;
    this.stack = LocalStack.builder().dataDir(dataDir).closeOnExit(false).build();
    for (Service service : Service.values()) {
      services.add(stack.service(service, projectDir));
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path projectDir = Path.of(args[0]).toAbsolutePath();
    Path dataDir = Path.of(args[1]).toAbsolutePath();
    Files.createDirectories(dataDir);
    try (FileChannel lockFile =
            FileChannel.open(
                dataDir.resolve(StackState.LOCK_FILE),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock ignored = lock(lockFile, dataDir)) {
      endOrphans(dataDir);
      new Supervisor(projectDir, dataDir).run();
    }
  }

  private void run() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop the stack"));
    try {
      tell();
      startAll();
    } catch (StartFailure e) {
      fail(e.getMessage());
    } catch (RuntimeException e) {
      fail(e.toString());
    }
    while (true) {
      Thread.sleep(CHECK_MS);
      components().forEach(this::startAgain);
    }
  }

  /** A part that ended by itself is started again, and again at the next check if that fails. */
  private void startAgain(Component component) {
    if (phase != Phase.READY || process(component).isPresent()) {
      return;
    }
    log(component.name() + " ended; starting it again");
    try {
      component.start();
      isReady(component);
    } catch (StartFailure e) {
      log(String.valueOf(e.getMessage()));
    }
  }

  private List<Component> components() {
    List<Component> components = new ArrayList<>(stack.components());
    components.addAll(services);
    return components;
  }

  private static void log(String line) {
    System.out.println(Instant.now() + " " + line);
  }

  private void startAll() {
    stack.start(this::isReady);
    newsroom = openNewsroom(stack.ports().newsroom());
    ready.add("newsroom");
    tell();
    LocalStack.startTogether(services, this::isReady);
    phase = Phase.READY;
    tell();
    log("ready");
  }

  private void isReady(Component component) {
    ready.add(component.name());
    log(component.toString());
    tell();
  }

  private void fail(@Nullable String why) {
    if (phase == Phase.STOPPING) {
      return;
    }
    log("failed: " + why);
    phase = Phase.FAILED;
    state(why).write(dataDir);
    System.exit(1);
  }

  private void stop() {
    if (phase != Phase.FAILED) {
      phase = Phase.STOPPING;
      tell();
    }
    log("stopping");
    stack.close();
    // once more, for a part that was just being started again
    stack.close();
    if (newsroom != null) {
      newsroom.close();
    }
    if (phase != Phase.FAILED) {
      try {
        Files.deleteIfExists(dataDir.resolve(StackState.FILE));
      } catch (IOException e) {
        log("the state file stays: " + e.getMessage());
      }
    }
    log("stopped");
  }

  private synchronized void tell() {
    state(null).write(dataDir);
  }

  private StackState state(@Nullable String failure) {
    List<Part> parts = new ArrayList<>();
    for (Component component : components()) {
      Optional<ProcessHandle> process = process(component);
      parts.add(
          new Part(
              component.name(),
              component.port(),
              process.map(ProcessHandle::pid).orElse(null),
              process.flatMap(p -> p.info().startInstant()).map(Instant::toEpochMilli).orElse(null),
              ready.contains(component.name())));
    }
    ProcessHandle self = ProcessHandle.current();
    parts.add(
        new Part(
            "newsroom",
            stack.ports().newsroom(),
            self.pid(),
            self.info().startInstant().map(Instant::toEpochMilli).orElse(null),
            ready.contains("newsroom")));
    Newsroom open = newsroom;
    return new StackState(
        self.pid(),
        phase,
        failure,
        parts,
        stack.bootstrapServers(),
        open == null ? "" : open.feedUri().toString(),
        open == null ? List.of() : open.articleUris().stream().map(Object::toString).toList());
  }

  private static Optional<ProcessHandle> process(Component component) {
    try {
      return ProcessHandle.of(component.pid());
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static Newsroom openNewsroom(int port) {
    try {
      return Newsroom.start(port);
    } catch (IOException e) {
      throw new StartFailure(
          "newsroom cannot start: port "
              + port
              + " on 127.0.0.1 is taken by another process. End that process, or write"
              + " newsroom=<a free port> into "
              + Ports.FILE
              + " in the stack's data folder.",
          e);
    }
  }

  /** Whoever asks whether a supervisor lives holds the lock for a moment: so not just one try. */
  private static FileLock lock(FileChannel channel, Path dataDir)
      throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(LOCK_TIMEOUT);
    while (true) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      if (Instant.now().isAfter(deadline)) {
        throw new StartFailure("A stack runs already on " + dataDir + ".");
      }
      Thread.sleep(LOCK_POLL_MS);
    }
  }

  /**
   * Ends what a supervisor that was killed left running on this folder, and removes its state. Not
   * for a folder whose supervisor lives.
   *
   * @return whether anything was running
   */
  public static boolean endOrphans(Path dataDir) throws IOException {
    List<ProcessHandle> orphans =
        StackState.read(dataDir).stream()
            .flatMap(state -> state.parts().stream())
            .flatMap(part -> part.process().stream())
            .toList();
    for (ProcessHandle orphan : orphans) {
      List<ProcessHandle> family = orphan.descendants().toList();
      orphan.destroyForcibly();
      family.forEach(ProcessHandle::destroyForcibly);
      orphan.onExit().join();
    }
    Files.deleteIfExists(dataDir.resolve(StackState.FILE));
    return !orphans.isEmpty();
  }
}
