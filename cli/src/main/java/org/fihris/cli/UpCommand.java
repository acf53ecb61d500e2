package org.fihris.cli;

import java.util.concurrent.Callable;
import org.fihris.stack.StackState;
import org.fihris.stack.StackState.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Starts the stack and leaves it running. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description =
        "Starts PostgreSQL, Kafka, Redis, the three services and the demo newsroom, and leaves them"
            + " running. What they stored before is there again.")
final class UpCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Override
  public Integer call() {
    StackState state = new StackLauncher(main).up();
    main.print(where(state));
    return Main.OK;
  }

  /** Where to look, for people. */
  static String where(StackState state) {
    Part query = state.part("query-service");
    Part ingest = state.part("ingest-service");
    return String.join(
        System.lineSeparator(),
        "page      " + query.url() + "/",
        "GraphQL   " + query.url() + "/graphql (try it in " + query.url() + "/q/graphql-ui)",
        "articles  POST " + ingest.url() + "/articles",
        "events    Kafka " + state.bootstrapServers() + ", topic fihris.article-enriched.v1",
        "newsroom  " + state.feedUrl(),
        "stop      ./fihris down");
  }
}
