package org.fihris.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fihris.stack.Service;
import org.fihris.stack.StackState;
import org.fihris.stack.StackState.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Tells what runs. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Lists the parts of the stack. Exit status 0 if all are ready, 1 otherwise.")
final class StatusCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Override
  public Integer call() {
    Optional<StackState> running = StackState.running(main.dataDir());
    if (running.isEmpty()) {
      main.print("The stack is not up; start it: ./fihris up");
      return Main.FAILED;
    }
    Table table = new Table("part", "state", "port", "pid");
    boolean allReady = running.get().phase() == StackState.Phase.READY;
    for (Part part : running.get().parts()) {
      String state = state(part);
      allReady &= state.equals("ready");
      table.add(
          part.name(),
          state,
          Integer.toString(part.port()),
          part.process().map(process -> Long.toString(process.pid())).orElse(""));
    }
    main.print(table.toString());
    return allReady ? Main.OK : Main.FAILED;
  }

  private static String state(Part part) {
    if (part.process().isEmpty()) {
      return part.ready() ? "ended" : "waiting";
    }
    if (!part.ready()) {
      return "starting";
    }
    boolean isService =
        List.of(Service.values()).stream().anyMatch(s -> s.moduleName().equals(part.name()));
    if (!isService) {
      return "ready";
    }
    try {
      return new Http().get(part.url() + "/q/health/ready").isOk() ? "ready" : "not ready";
    } catch (CliFailure e) {
      return "silent";
    }
  }
}
