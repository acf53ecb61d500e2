package org.fihris.query.store;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.fihris.contracts.ContractViolation;
import org.jspecify.annotations.Nullable;

/** Tells the failures apart that need different answers. Classes: PostgreSQL, appendix A. */
final class DatabaseFailure {
  // Connection exception, insufficient resources, operator intervention, system error.
  private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");
  private static final String DATA_EXCEPTION = "22";

  private DatabaseFailure() {}

  /**
   * The failure as callers are told of it: {@link StoreUnavailableException} when trying again
   * helps, {@link ContractViolation} {@code store.data-refused} when it never will, anything else
   * as it is.
   */
  static Throwable explained(Throwable failure) {
    Optional<String> state = sqlState(failure);
    if (state.isPresent()) {
      String code = state.get();
      if (code.startsWith(DATA_EXCEPTION)) {
        return new ContractViolation("store.data-refused", String.valueOf(failure.getMessage()));
      }
      return OUTAGES.stream().anyMatch(code::startsWith)
          ? new StoreUnavailableException(failure)
          : failure;
    }
    return cause(failure, IOException.class).isPresent()
            || cause(failure, VertxException.class).isPresent()
            || cause(failure, TimeoutException.class).isPresent()
        ? new StoreUnavailableException(failure)
        : failure;
  }

  /** The database's own code; Hibernate wraps the client's exception into JDBC's in some places. */
  private static Optional<String> sqlState(Throwable failure) {
    return cause(failure, PgException.class)
        .map(PgException::getSqlState)
        .or(() -> cause(failure, SQLException.class).map(SQLException::getSQLState));
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }
}
