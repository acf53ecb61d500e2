package org.fihris.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor tells about the stack that it runs, in {@value #FILE} of the data folder.
 *
 * @param supervisorPid process id of the supervisor
 * @param failure why the stack did not start; null unless {@code phase} is {@code FAILED}
 * @param parts everything that runs or shall run, in start order
 * @param bootstrapServers for Kafka clients
 * @param feedUrl the demo newsroom's feed
 * @param articleUrls the canonical URLs of the newsroom's articles
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StackState(
    long supervisorPid,
    Phase phase,
    @Nullable String failure,
    List<Part> parts,
    String bootstrapServers,
    String feedUrl,
    List<String> articleUrls) {

  public static final String FILE = "state.json";

  /** Held by the supervisor for as long as it lives, so that nobody need trust a process id. */
  static final String LOCK_FILE = "lock";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SAME_START = Duration.ofSeconds(3);

  /** Where the stack is in its life. */
  public enum Phase {
    STARTING,
    READY,
    FAILED,
    STOPPING
  }

  /**
   * One part of the stack.
   *
   * @param pid its process; null while it is not started
   * @param startedAtMillis when that process started, in milliseconds since 1970; tells it from a
   *     later process with the same id
   * @param ready whether it answered once
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(
      String name, int port, @Nullable Long pid, @Nullable Long startedAtMillis, boolean ready) {

    /** Its process, if that still runs. */
    public Optional<ProcessHandle> process() {
      if (pid == null || startedAtMillis == null) {
        return Optional.empty();
      }
      Instant start = Instant.ofEpochMilli(startedAtMillis);
      return ProcessHandle.of(pid)
          .filter(
              process ->
                  process
                      .info()
                      .startInstant()
                      .filter(at -> Duration.between(at, start).abs().compareTo(SAME_START) < 0)
                      .isPresent());
    }

    /** Where it serves HTTP, for a service. */
    public String url() {
      return "http://127.0.0.1:" + port;
    }
  }

  public StackState {
    parts = List.copyOf(parts);
    articleUrls = List.copyOf(articleUrls);
  }

  /** The last state that was written in this folder, whether its supervisor still lives or not. */
  public static Optional<StackState> read(Path dataDir) {
    Path file = dataDir.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), StackState.class));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The state of the stack that runs on this folder; empty if no supervisor lives. */
  public static Optional<StackState> running(Path dataDir) {
    return isSupervised(dataDir) ? read(dataDir) : Optional.empty();
  }

  /** Whether a supervisor lives on this folder. */
  public static boolean isSupervised(Path dataDir) {
    Path lock = dataDir.resolve(LOCK_FILE);
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      return free == null;
    } catch (IOException e) {
      throw new UncheckedIOException(lock + " cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * The part of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Part part(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The stack has no part " + name + "."));
  }

  /** Readers see the old state or this one, never half of it. */
  void write(Path dataDir) {
    try {
      Path fresh = Files.createTempFile(dataDir, "state-", ".json");
      Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
      Files.move(
          fresh,
          dataDir.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(dataDir.resolve(FILE) + " cannot be written.", e);
    }
  }
}
