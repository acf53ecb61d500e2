package org.fihris.stack;

/**
 * One process of the stack. It can be stopped, killed and started again, on the same port and with
 * the same data. All methods may be called from any thread; they block until they are done.
 */
public interface Component {

  /** What it is called in messages, log files and settings, for example {@code kafka}. */
  String name();

  /** The TCP port on 127.0.0.1 that it serves. */
  int port();

  /**
   * Starts the process and returns when it answers. Does nothing if it runs already.
   *
   * @throws StartFailure if its port is taken, or if it ends or does not answer in time
   */
  void start();

  /** Asks the process to end, waits, and kills it if it does not. Does nothing if it is down. */
  void stop();

  /** Ends the process at once, as a crash would. Does nothing if it is down. */
  void kill();

  /** Whether the process runs and answers now. */
  boolean isReady();

  /**
   * The process id.
   *
   * @throws IllegalStateException if it is not running
   */
  long pid();

  /** {@link #stop()}, then {@link #start()}. */
  default void restart() {
    stop();
    start();
  }
}
