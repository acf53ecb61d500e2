package org.fihris.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every journey the same {@link RunningSystem}: started for the first that asks, stopped
 * after the last. So a journey must find its own articles again, by an outlet that no other uses,
 * and leave every process running.
 */
final class SharedSystem implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SharedSystem.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningSystem.class;
  }

  @Override
  public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Started.class, key -> Started.now(), Started.class)
        .system();
  }

  private record Started(RunningSystem system) implements AutoCloseable {
    static Started now() {
      try {
        Path folder = Files.createDirectories(Path.of("target", "system"));
        return new Started(RunningSystem.start(Files.createTempDirectory(folder, "run")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      system.close();
    }
  }
}
