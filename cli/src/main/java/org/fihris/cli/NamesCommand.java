package org.fihris.cli;

import java.util.concurrent.Callable;
import org.fihris.names.Lexicon;
import org.fihris.names.NameComparison;
import org.fihris.names.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares two names. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description =
        "Says whether two Arabic names name the same person, place or organisation: the first line"
            + " is 'same' or 'different', each line after it a rule that decided, in order. Needs"
            + " no running stack, and knows no text around the names, so a short name means its"
            + " usual bearer. The exit status is 0 either way.")
final class NamesCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Parameters(index = "0", paramLabel = "NAME", description = "A name as it stands in a text.")
  private String one;

  @Parameters(index = "1", paramLabel = "NAME", description = "The name to compare it with.")
  private String other;

  @Override
  public Integer call() {
    if (one.isBlank() || other.isBlank()) {
      throw new CliFailure("A name is empty; give two names, each in quotes: names 'A' 'B'");
    }
    Verdict verdict = new NameComparison(Lexicon.shipped()).compare(one, other);
    main.print(verdict.same() ? "same" : "different");
    verdict.rules().forEach(main::print);
    return Main.OK;
  }
}
