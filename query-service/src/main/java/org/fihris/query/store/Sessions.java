package org.fihris.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Opens a session for each piece of work and closes it, whatever happens. */
@ApplicationScoped
class Sessions {
  // PostgreSQL, appendix A: connection exception, insufficient resources, operator intervention,
  // system error.
  private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "57", "58");

  @Inject Mutiny.SessionFactory factory;

  /**
   * Reads; must run on a Vert.x context.
   *
   * @return fails with {@link StoreUnavailableException} when the database does not answer
   */
  <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
    return factory
        .openStatelessSession()
        .chain(session -> work.apply(session).eventually(session::close))
        .onFailure(Sessions::isOutage)
        .transform(StoreUnavailableException::new);
  }

  /**
   * Writes in one transaction, rolled back on failure; must run on a Vert.x context.
   *
   * @return fails with {@link StoreUnavailableException} when the database does not answer
   */
  <T> Uni<T> write(Function<Mutiny.StatelessSession, Uni<T>> work) {
    return read(session -> session.withTransaction(transaction -> work.apply(session)));
  }

  private static boolean isOutage(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException refused) {
        String state = refused.getSqlState();
        return state != null
            && state.length() == 5
            && OUTAGE_CLASSES.contains(state.substring(0, 2));
      }
      if (cause instanceof IOException
          || cause instanceof VertxException
          || cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }
}
