package org.fihris.ingest.revision;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fihris.ingest.http.OutageException;

/**
 * Numbers the texts of each article: the same text keeps its revision, a changed one gets the next.
 *
 * <p>A revision is reserved before it is published and marked afterwards, so that a crash between
 * the two leads to a second, harmless publication under the same number, never to none. Blocks:
 * call it on a worker thread.
 */
@ApplicationScoped
public class RevisionStore {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Pool database;

  @Inject
  RevisionStore(Pool database) {
    this.database = database;
  }

  /**
   * A text's number under its article's id.
   *
   * @param number 1 for the first text
   * @param published true if the broker has it already
   */
  public record Revision(int number, boolean published) {}

  /**
   * The text's revision: the latest if that has the same text, otherwise a new one.
   *
   * @throws OutageException if PostgreSQL does not answer
   */
  public Revision reserve(String articleId, String textSha256) {
    return await(
        database.withTransaction(
            connection ->
                lock(connection, articleId)
                    .chain(() -> latest(connection, articleId))
                    .chain(rows -> sameOrNext(connection, articleId, textSha256, rows))));
  }

  /**
   * Marks a revision as acknowledged by the broker.
   *
   * @throws OutageException if PostgreSQL does not answer
   */
  public void markPublished(String articleId, int revision) {
    await(
        database
            .preparedQuery(
                "UPDATE article_revision SET published_at = now()"
                    + " WHERE article_id = $1 AND revision = $2")
            .execute(Tuple.of(articleId, revision)));
  }

  /** Two replicas that reserve for the same article take turns, until their transactions end. */
  private static Uni<RowSet<Row>> lock(SqlConnection connection, String articleId) {
    return connection
        .preparedQuery("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
        .execute(Tuple.of(articleId));
  }

  private static Uni<RowSet<Row>> latest(SqlConnection connection, String articleId) {
    return connection
        .preparedQuery(
            "SELECT revision, text_sha256, published_at IS NOT NULL AS published"
                + " FROM article_revision WHERE article_id = $1 ORDER BY revision DESC LIMIT 1")
        .execute(Tuple.of(articleId));
  }

  private static Uni<Revision> sameOrNext(
      SqlConnection connection, String articleId, String textSha256, RowSet<Row> latest) {
    int next = 1;
    for (Row row : latest) {
      if (textSha256.equals(row.getString("text_sha256"))) {
        return Uni.createFrom()
            .item(new Revision(row.getInteger("revision"), row.getBoolean("published")));
      }
      next = row.getInteger("revision") + 1;
    }
    Revision reserved = new Revision(next, false);
    return connection
        .preparedQuery(
            "INSERT INTO article_revision (article_id, revision, text_sha256)"
                + " VALUES ($1, $2, $3)")
        .execute(Tuple.of(articleId, next, textSha256))
        .replaceWith(reserved);
  }

  private static <T> T await(Uni<T> query) {
    try {
      return query.await().atMost(TIMEOUT);
    } catch (RuntimeException e) {
      throw new OutageException("postgresql", e);
    }
  }
}
