package org.fihris.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** A file that the user named, read whole. */
final class InputFile {

  private final String name;
  private final byte[] bytes;

  private InputFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Reads a file.
   *
   * @throws CliFailure if it is missing, empty, a folder or cannot be read, naming it
   */
  static InputFile read(Path path) {
    if (!Files.exists(path)) {
      throw new CliFailure(path + ": there is no such file");
    }
    if (Files.isDirectory(path)) {
      throw new CliFailure(path + ": is a folder; name the files in it");
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      if (bytes.length == 0) {
        throw new CliFailure(path + ": is empty");
      }
      return new InputFile(Objects.requireNonNull(path.getFileName()).toString(), bytes);
    } catch (AccessDeniedException e) {
      throw new CliFailure(path + ": may not be read by this user", e);
    } catch (IOException e) {
      throw new CliFailure(path + ": cannot be read: " + e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw new CliFailure(path + ": is too large to be an article", e);
    }
  }

  /** Its base name. */
  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  boolean isHtml() {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
  }

  boolean isText() {
    return name.toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  String contentType() {
    return isHtml() ? "text/html" : "text/plain";
  }
}
