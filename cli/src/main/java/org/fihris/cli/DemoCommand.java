package org.fihris.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Shows the whole system at work. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Starts the stack if it is not up, reads the demo newsroom through its feed, waits until"
            + " every article can be queried, and shows the articles, the top entities and one"
            + " GraphQL answer. Leaves the stack up; `fihris down` stops it.")
final class DemoCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Override
  public Integer call() {
    return new Demo(main).run();
  }
}
