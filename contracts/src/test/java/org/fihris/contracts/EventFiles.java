package org.fihris.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Events kept as files, because other versions and other languages must agree on them. */
final class EventFiles {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private EventFiles() {}

  /** Events that every later version of this major must still read, {@code <event>.<case>.json}. */
  static List<Path> golden() {
    return in("golden");
  }

  /** Events to refuse, {@code <event>/<rule>[~<case>].json}. */
  static List<Path> bad() {
    return in("bad");
  }

  /** The event that files of this name hold, {@code article-cleaned} or the like. */
  static Class<?> type(String event) {
    return switch (event) {
      case "article-cleaned" -> ArticleCleaned.class;
      case "article-enriched" -> ArticleEnriched.class;
      case "entity-changed" -> EntityChanged.class;
      default -> throw new IllegalArgumentException(event + " is no event");
    };
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> in(String folder) {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
      List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("no events in " + folder);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
