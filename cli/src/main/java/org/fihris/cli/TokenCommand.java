package org.fihris.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Signs an editor's token for the local stack. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description =
        "Prints a token with which query-service of this stack accepts corrections of entities:"
            + " send it as 'Authorization: Bearer TOKEN', or give it to 'graphql --token'. Whoever"
            + " can read the data folder can make one.")
final class TokenCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "Who corrects; the log of corrections shows it.")
  private String name;

  @Option(
      names = "--hours",
      paramLabel = "N",
      defaultValue = "12",
      description = "How long the token is valid. Default: ${DEFAULT-VALUE}.")
  private int hours;

  @Override
  public Integer call() {
    if (name.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--name must not be blank.");
    }
    if (hours < 1) {
      throw new ParameterException(spec.commandLine(), "--hours must be at least 1.");
    }
    main.print(EditorKeys.in(main.dataDir()).token(name, Duration.ofHours(hours)));
    return Main.OK;
  }
}
