package org.fihris.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.fihris.contracts.ContractViolation;
import org.junit.jupiter.api.Test;

/** Pure: runs without the service. */
class DatabaseFailureTest {
  private static Throwable wrapped(Throwable cause) {
    return new IllegalStateException("wrapped", cause);
  }

  @Test
  void dataThatIsRefusedIsAViolation() {
    assertThat(DatabaseFailure.explained(wrapped(new SQLException("bad byte", "22021"))))
        .isInstanceOf(ContractViolation.class);
  }

  @Test
  void aServerThatShutsDownIsAnOutage() {
    assertThat(DatabaseFailure.explained(new PgException("bye", "FATAL", "57P01", "")))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void aServerThatIsNotThereIsAnOutage() {
    assertThat(DatabaseFailure.explained(wrapped(new ConnectException("refused"))))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void ourOwnMistakeStaysAsItIs() {
    Throwable mistake = wrapped(new PgException("no such column", "ERROR", "42703", ""));
    assertThat(DatabaseFailure.explained(mistake)).isSameAs(mistake);
  }
}
