package org.fihris.query.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Opens a session for each piece of work and closes it, whatever happens. */
@ApplicationScoped
class Sessions {
  @Inject Mutiny.SessionFactory factory;

  /**
   * Reads; must run on a Vert.x context.
   *
   * @return fails as {@link DatabaseFailure#explained} says
   */
  <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
    return factory
        .openStatelessSession()
        .chain(session -> work.apply(session).eventually(session::close))
        .onFailure()
        .transform(DatabaseFailure::explained);
  }

  /**
   * Writes in one transaction, rolled back on failure; must run on a Vert.x context.
   *
   * @return fails as {@link DatabaseFailure#explained} says
   */
  <T> Uni<T> write(Function<Mutiny.StatelessSession, Uni<T>> work) {
    return read(session -> session.withTransaction(transaction -> work.apply(session)));
  }
}
