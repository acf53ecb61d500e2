package org.fihris.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Stops the stack. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops everything that up or demo started. The data stays.")
final class DownCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Override
  public Integer call() {
    boolean wasUp = new StackLauncher(main).down();
    main.print(wasUp ? "The stack is down." : "The stack was not up.");
    return Main.OK;
  }
}
