package org.fihris.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Does something with each file that the user named; one that fails does not harm the others. */
final class FileByFile {

  private FileByFile() {}

  /**
   * Reads the files and hands them on, one at a time and in order.
   *
   * @return {@link Main#OK} or, if any failed, {@link Main#FAILED}
   */
  static int run(Main main, List<Path> files, Consumer<InputFile> action) {
    int status = Main.OK;
    for (Path file : files) {
      try {
        action.accept(InputFile.read(file));
      } catch (CliFailure e) {
        main.complain(String.valueOf(e.getMessage()));
        status = Main.FAILED;
      }
    }
    return status;
  }
}
