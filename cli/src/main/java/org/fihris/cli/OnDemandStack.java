package org.fihris.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fihris.stack.LocalStack;
import org.fihris.stack.LocalStack.Store;
import org.fihris.stack.Ports;
import org.fihris.stack.Service;
import org.fihris.stack.ServiceProcess;
import org.fihris.stack.StackState;
import org.jspecify.annotations.Nullable;

/**
 * The services that a command needs: those of the stack that is up, or else processes of their own,
 * on free ports and in a folder of their own, which are gone when this is closed.
 */
final class OnDemandStack implements AutoCloseable {

  private final Map<Service, String> urls;
  private final @Nullable LocalStack own;
  private final @Nullable Path ownDir;

  private OnDemandStack(Map<Service, String> urls, @Nullable LocalStack own, @Nullable Path dir) {
    this.urls = urls;
    this.own = own;
    this.ownDir = dir;
  }

  /** Returns when the services answer. */
  static OnDemandStack with(Main main, Service... services) {
    Optional<StackState> running = StackState.running(main.dataDir());
    if (running.isPresent()) {
      StackState state = new StackLauncher(main).up();
      Map<Service, String> urls = new EnumMap<>(Service.class);
      for (Service service : services) {
        urls.put(service, state.part(service.moduleName()).url());
      }
      return new OnDemandStack(urls, null, null);
    }
    return start(main, List.of(services));
  }

  /** Where a service serves, without a slash at the end. */
  String url(Service service) {
    String url = urls.get(service);
    if (url == null) {
      throw new IllegalArgumentException(service + " was not asked for.");
    }
    return url;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
    if (ownDir != null) {
      delete(ownDir);
    }
  }

  private static OnDemandStack start(Main main, List<Service> services) {
    main.progress(
        "Nothing is up: starting "
            + String.join(", ", services.stream().map(Service::moduleName).toList())
            + " for this command…");
    Path dir = freshFolder(main.dataDir());
    Set<Store> stores = EnumSet.noneOf(Store.class);
    services.forEach(service -> stores.addAll(service.stores()));
    LocalStack stack =
        LocalStack.builder()
            .dataDir(dir)
            .ports(Ports.free())
            .with(stores.toArray(Store[]::new))
            .build();
    // the stack's own hook has nothing to stop when this one was first, and the other way round
    OnDemandStack onDemand = new OnDemandStack(new EnumMap<>(Service.class), stack, dir);
    Runtime.getRuntime().addShutdownHook(new Thread(onDemand::close, "remove what was started"));
    try {
      stack.start(ready -> {});
      List<ServiceProcess> processes =
          services.stream().map(service -> stack.service(service, main.projectDir())).toList();
      LocalStack.startTogether(processes, ready -> {});
      for (int i = 0; i < processes.size(); i++) {
        onDemand.urls.put(services.get(i), processes.get(i).url());
      }
      return onDemand;
    } catch (RuntimeException e) {
      onDemand.close();
      throw e;
    }
  }

  private static Path freshFolder(Path dataDir) {
    try {
      Files.createDirectories(dataDir);
      return Files.createTempDirectory(dataDir, "on-demand-");
    } catch (IOException e) {
      throw new CliFailure("no folder can be made in " + dataDir + ": " + e.getMessage(), e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new CliFailure(folder + " cannot be removed: " + e.getMessage(), e);
    }
  }
}
