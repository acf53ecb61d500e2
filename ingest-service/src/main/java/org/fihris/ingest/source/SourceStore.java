package org.fihris.ingest.source;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fihris.ingest.fetch.FetchResult.Validators;
import org.fihris.ingest.http.OutageException;
import org.jspecify.annotations.Nullable;

/**
 * The sources in PostgreSQL. Every method blocks and throws {@link OutageException} if PostgreSQL
 * does not answer: call them on worker threads.
 */
@ApplicationScoped
public class SourceStore {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Pool database;

  @Inject
  SourceStore(Pool database) {
    this.database = database;
  }

  /**
   * A source and whether it was added just now.
   *
   * @param created false if the address was known already; its source is left as it was
   */
  record Added(Source source, boolean created) {}

  Added add(URI url, @Nullable String outlet, Duration pollEvery) {
    UUID id = UUID.randomUUID();
    RowSet<Row> rows =
        query(
            "WITH added AS (INSERT INTO source (id, url, outlet, poll_every_seconds, next_poll_at)"
                + " VALUES ($1, $2, $3, $4, now()) ON CONFLICT (url) DO NOTHING RETURNING *)"
                + " SELECT * FROM added UNION ALL SELECT * FROM source WHERE url = $2 LIMIT 1",
            id,
            url.toString(),
            outlet,
            (int) pollEvery.toSeconds());
    Source source = sources(rows).get(0);
    return new Added(source, source.id().equals(id));
  }

  List<Source> all() {
    return sources(query("SELECT * FROM source ORDER BY created_at, id"));
  }

  boolean remove(UUID id) {
    return query("DELETE FROM source WHERE id = $1", id).rowCount() > 0;
  }

  /** Makes a source due; one that is being polled will be polled once more. */
  Optional<Source> makeDue(UUID id) {
    return sources(query("UPDATE source SET next_poll_at = now() WHERE id = $1 RETURNING *", id))
        .stream()
        .findFirst();
  }

  /**
   * Claims due sources that no other replica has claimed; their {@code nextPollAt} is the lease.
   */
  List<Source> claimDue(int limit, Duration lease) {
    return sources(
        query(
            "UPDATE source SET next_poll_at = now() + $2 * interval '1 millisecond' WHERE id IN"
                + " (SELECT id FROM source WHERE next_poll_at <= now() ORDER BY next_poll_at"
                + " LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING *",
            limit,
            (double) lease.toMillis()));
  }

  /** Notes a poll that worked. */
  void polled(Source claimed, String outcome, Validators validators) {
    finish(claimed, claimed.pollEvery(), 0, outcome, validators);
  }

  /** Notes a poll that failed; the validators stay. */
  void failed(Source claimed, String outcome, Duration pause) {
    finish(claimed, pause, claimed.failures() + 1, outcome, claimed.validators());
  }

  /** A source that was made due while it was polled stays due. */
  private void finish(
      Source claimed, Duration pause, int failures, String outcome, Validators validators) {
    query(
        "UPDATE source SET next_poll_at = CASE WHEN next_poll_at = $2 THEN"
            + " now() + $3 * interval '1 millisecond' ELSE next_poll_at END,"
            + " last_polled_at = now(), last_outcome = $4, failures = $5, etag = $6,"
            + " last_modified = $7 WHERE id = $1",
        claimed.id(),
        claimed.nextPollAt().atOffset(ZoneOffset.UTC),
        (double) pause.toMillis(),
        outcome,
        failures,
        validators.etag(),
        validators.lastModified());
  }

  private RowSet<Row> query(String sql, @Nullable Object... parameters) {
    Uni<RowSet<Row>> query =
        database.preparedQuery(sql).execute(Tuple.from(Arrays.asList(parameters)));
    try {
      return query.await().atMost(TIMEOUT);
    } catch (RuntimeException e) {
      throw new OutageException("postgresql", e);
    }
  }

  private static List<Source> sources(RowSet<Row> rows) {
    List<Source> sources = new ArrayList<>();
    for (Row row : rows) {
      sources.add(
          new Source(
              row.getUUID("id"),
              URI.create(row.getString("url")),
              row.getString("outlet"),
              Duration.ofSeconds(row.getInteger("poll_every_seconds")),
              row.getOffsetDateTime("next_poll_at").toInstant(),
              instant(row.getOffsetDateTime("last_polled_at")),
              row.getString("last_outcome"),
              row.getInteger("failures"),
              new Validators(row.getString("etag"), row.getString("last_modified"))));
    }
    return sources;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
