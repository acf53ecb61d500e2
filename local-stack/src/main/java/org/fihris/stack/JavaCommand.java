package org.fihris.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The start of a command line that runs Java as this process does. */
final class JavaCommand {

  /** From this version on, Java warns about native code that was not allowed by an option. */
  private static final int WARNS_ABOUT_NATIVE_CODE = 24;

  private JavaCommand() {}

  /**
   * The Java executable with options for a small machine that runs several of these.
   *
   * @param maxHeapMiB largest heap, in MiB; memory outside the heap is not bounded by it
   */
  static List<String> withHeap(int maxHeapMiB) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + maxHeapMiB + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    if (Runtime.version().feature() >= WARNS_ABOUT_NATIVE_CODE) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    return command;
  }
}
