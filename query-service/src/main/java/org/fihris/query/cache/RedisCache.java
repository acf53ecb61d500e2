package org.fihris.query.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * JSON values in Redis that never outlive a write.
 *
 * <p>A reader that finds nothing leaves a lease under the key before it asks the store, and fills
 * the value in only if its lease is still there. A writer deletes the key after its commit. So a
 * value that was read before a commit cannot be filled in after it: its lease is gone.
 */
@ApplicationScoped
class RedisCache {
  private static final Logger LOG = Logger.getLogger(RedisCache.class);

  private static final String LEASE_PREFIX = "lease:";

  /**
   * Longer than any read of the store should take; a reader that takes longer just does not fill.
   */
  private static final Duration LEASE = Duration.ofSeconds(5);

  private static final String FIND_OR_LEASE =
      """
      local found = redis.call('GET', KEYS[1])
      if found then return found end
      redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
      return ARGV[1]
      """;

  private static final String FILL_IF_LEASED =
      """
      if redis.call('GET', KEYS[1]) == ARGV[1] then
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
      end
      return 1
      """;

  @Inject ReactiveRedisDataSource redis;
  @Inject CacheConfig config;
  @Inject ObjectMapper json;
  @Inject MeterRegistry meters;

  /** The value under the key, or else the store's, which is then kept. */
  <T> Uni<Optional<T>> read(String key, Class<T> type, Supplier<Uni<Optional<T>>> store) {
    if (config.timeToLive().isZero()) {
      return store.get();
    }
    String lease = LEASE_PREFIX + UUID.randomUUID();
    return patiently(execute("EVAL", FIND_OR_LEASE, "1", key, lease, millis(LEASE)))
        .map(Response::toString)
        .onFailure()
        .recoverWithItem(failure -> unavailable(failure))
        .chain(
            found -> {
              @Nullable T value = found.startsWith(LEASE_PREFIX) ? null : parse(found, type);
              if (value != null) {
                count("hit");
                return Uni.createFrom().item(Optional.of(value));
              }
              if (!found.equals(lease)) {
                return store.get();
              }
              count("miss");
              return store.get().call(stored -> fill(key, lease, stored));
            });
  }

  /**
   * Forgets values that a commit has made old.
   *
   * @return fails when Redis does not answer; the caller must try again, for old values may still
   *     be there
   */
  Uni<Void> forget(Collection<String> keys) {
    if (config.timeToLive().isZero() || keys.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return patiently(execute("DEL", keys.toArray(String[]::new))).replaceWithVoid();
  }

  private <T> Uni<Void> fill(String key, String lease, Optional<T> stored) {
    if (stored.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String value;
    try {
      value = json.writeValueAsString(stored.get());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of strings and numbers is always JSON", e);
    }
    return patiently(
            execute("EVAL", FILL_IF_LEASED, "1", key, lease, value, millis(config.timeToLive())))
        .replaceWithVoid()
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.debugf(failure, "not kept: %s", key);
              return null;
            });
  }

  private Uni<Response> execute(String command, String... arguments) {
    return Uni.createFrom().deferred(() -> redis.execute(command, arguments));
  }

  /** Gives up after the configured patience; the outcome arrives on the caller's Vert.x context. */
  private <T> Uni<T> patiently(Uni<T> answer) {
    Context context = Vertx.currentContext();
    Executor caller =
        context == null
            ? Infrastructure.getDefaultExecutor()
            : task -> context.runOnContext(ignored -> task.run());
    return answer.ifNoItem().after(config.patience()).fail().emitOn(caller);
  }

  /** Recovers a read as if another reader held the lease. */
  private String unavailable(Throwable failure) {
    count("unavailable");
    LOG.debug("Redis does not answer, the store does", failure);
    return LEASE_PREFIX;
  }

  /** Null if another version of this service wrote the value. */
  private <T> @Nullable T parse(String value, Class<T> type) {
    try {
      return json.readValue(value, type);
    } catch (JsonProcessingException e) {
      LOG.debugf(e, "unreadable %s in the cache", type.getSimpleName());
      return null;
    }
  }

  private void count(String outcome) {
    meters.counter("fihris.cache.reads", "outcome", outcome).increment();
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
