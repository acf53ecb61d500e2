package org.fihris.ingest.seen;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fihris.ingest.http.OutageException;

/**
 * The entries that were ingested or are being ingested, across replicas.
 *
 * <p>Kept in Redis under {@code fihris:seen:<key>}. When Redis does not answer every method throws
 * {@link OutageException}: an entry is never assumed new. Call on a worker thread.
 */
@ApplicationScoped
public class SeenEntries {
  private static final String PREFIX = "fihris:seen:";
  private static final String DONE = "done";

  private final ValueCommands<String, String> values;
  private final RedisDataSource redis;
  private final SeenConfig config;

  @Inject
  SeenEntries(RedisDataSource redis, SeenConfig config) {
    this.redis = redis;
    this.values = redis.value(String.class);
    this.config = config;
  }

  /** Whether an entry is ours to ingest. */
  public sealed interface Claim {
    /**
     * Ours, until the lease ends.
     *
     * @param key the entry's key
     * @param token tells our claim from a later one
     */
    record Claimed(String key, String token) implements Claim {}

    /** Ingested already. */
    record Known() implements Claim {}

    /** Another replica is at it. */
    record Busy() implements Claim {}
  }

  /** Claims an entry, if it is neither known nor claimed. */
  public Claim claim(String key) {
    String token = UUID.randomUUID().toString();
    return answered(
        () -> {
          if (setIfAbsent(key, token)) {
            return new Claim.Claimed(key, token);
          }
          return DONE.equals(values.get(PREFIX + key)) ? new Claim.Known() : new Claim.Busy();
        });
  }

  /** Remembers a claimed entry as ingested. */
  public void confirm(Claim.Claimed claim) {
    answered(
        () -> {
          values.set(PREFIX + claim.key(), DONE, new SetArgs().px(config.remember().toMillis()));
          return claim;
        });
  }

  /**
   * Gives a claim back, so that the entry is tried at the next poll. A later claim is left alone.
   */
  public void release(Claim.Claimed claim) {
    answered(
        () ->
            redis.execute(
                "EVAL",
                "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1])"
                    + " else return 0 end",
                "1",
                PREFIX + claim.key(),
                claim.token()));
  }

  private boolean setIfAbsent(String key, String token) {
    return values.setAndChanged(
        PREFIX + key, token, new SetArgs().nx().px(config.lease().toMillis()));
  }

  private interface Command<T> {
    T run();
  }

  private static <T> T answered(Command<T> command) {
    try {
      return command.run();
    } catch (RuntimeException e) {
      throw new OutageException("redis", e);
    }
  }
}
