package org.fihris.ingest.duplicate;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.set.SetCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fihris.ingest.http.OutageException;
import org.jspecify.annotations.Nullable;

/**
 * Finds an earlier article with almost the same text, across replicas.
 *
 * <p>Signatures are kept in Redis ({@code fihris:copy:article:<id>}), and under each of their bands
 * ({@code fihris:copy:band:<band>}) the ids of the articles that share it: with 32 bands of 4 rows
 * a pair of resemblance 0.6 meets in a band with probability 0.99, one of 0.2 with 0.05. Equal
 * texts resemble each other by 1. Blocks: call it on a worker thread.
 */
@ApplicationScoped
public class NearCopies {
  private static final int ROWS_PER_BAND = 4;
  private static final String ARTICLE = "fihris:copy:article:";
  private static final String BAND = "fihris:copy:band:";

  /** One round trip: the id into every band, and every band kept as long as its newest article. */
  private static final String ADD_TO_BANDS =
      "for _, band in ipairs(KEYS) do redis.call('SADD', band, ARGV[1])"
          + " redis.call('PEXPIRE', band, ARGV[2]) end return 1";

  private final RedisDataSource redis;
  private final ValueCommands<String, String> articles;
  private final SetCommands<String, String> bands;
  private final DuplicateConfig config;

  private record Remembered(String articleId, Instant cleanedAt, MinHash signature) {
    String encoded() {
      return cleanedAt + " " + signature.encoded();
    }

    static Remembered decode(String articleId, String encoded) {
      String[] parts = encoded.split(" ", 2);
      return new Remembered(articleId, Instant.parse(parts[0]), MinHash.decode(parts[1]));
    }
  }

  @Inject
  NearCopies(RedisDataSource redis, DuplicateConfig config) {
    this.redis = redis;
    this.articles = redis.value(String.class);
    this.bands = redis.set(String.class);
    this.config = config;
  }

  /**
   * The id of the earliest other article that this text is a copy of; articles that came after the
   * first text of this one are none.
   *
   * @throws OutageException if Redis does not answer
   */
  public Optional<String> find(String articleId, String text) {
    return answered(
        () -> {
          MinHash signature = MinHash.of(text);
          Instant since = remembered(articleId).map(Remembered::cleanedAt).orElse(Instant.MAX);
          return bands.sunion(bandKeys(signature)).stream()
              .filter(id -> !id.equals(articleId))
              .flatMap(id -> remembered(id).stream())
              .filter(other -> other.cleanedAt().isBefore(since))
              .filter(other -> other.signature().resemblance(signature) >= config.threshold())
              .min(Comparator.comparing(Remembered::cleanedAt).thenComparing(Remembered::articleId))
              .map(Remembered::articleId);
        });
  }

  /**
   * Lets later articles be compared with this one.
   *
   * @throws OutageException if Redis does not answer
   */
  public void remember(String articleId, String text, Instant cleanedAt) {
    answered(
        () -> {
          Instant first = remembered(articleId).map(Remembered::cleanedAt).orElse(cleanedAt);
          Remembered article = new Remembered(articleId, first, MinHash.of(text));
          String ttlMillis = String.valueOf(config.remember().toMillis());
          articles.set(
              ARTICLE + articleId,
              article.encoded(),
              new SetArgs().px(config.remember().toMillis()));
          List<String> call = new ArrayList<>();
          String[] keys = bandKeys(article.signature());
          call.add(ADD_TO_BANDS);
          call.add(String.valueOf(keys.length));
          call.addAll(List.of(keys));
          call.add(articleId);
          call.add(ttlMillis);
          redis.execute("EVAL", call.toArray(String[]::new));
          return article;
        });
  }

  private static String[] bandKeys(MinHash signature) {
    return signature.bands(ROWS_PER_BAND).stream().map(band -> BAND + band).toArray(String[]::new);
  }

  private Optional<Remembered> remembered(String articleId) {
    @Nullable String encoded = articles.get(ARTICLE + articleId);
    return Optional.ofNullable(encoded).map(text -> Remembered.decode(articleId, text));
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
