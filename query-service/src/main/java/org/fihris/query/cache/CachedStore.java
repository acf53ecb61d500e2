package org.fihris.query.cache;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fihris.query.store.ArticleStore;
import org.fihris.query.store.EntityStore;
import org.fihris.query.store.StoredArticle;
import org.fihris.query.store.StoredEntity;

/** The hot reads, one article or one entity by its id, with Redis in front of the store. */
@ApplicationScoped
public class CachedStore {
  // The number changes with the shape of the cached records, so that two versions of this service
  // beside each other do not read each other's values.
  private static final String ARTICLE = "fihris:query:2:article:";
  private static final String ENTITY = "fihris:query:2:entity:";

  @Inject RedisCache cache;
  @Inject ArticleStore articles;
  @Inject EntityStore entities;

  /** The article, if it is stored; fails only when the store does. */
  public Uni<Optional<StoredArticle>> article(String articleId) {
    return cache.read(ARTICLE + articleId, StoredArticle.class, () -> articles.find(articleId));
  }

  /**
   * The entity, or the one it was merged into, if that is mentioned anywhere; fails only when the
   * store does.
   */
  public Uni<Optional<StoredEntity>> entity(String entityId) {
    return cache.read(ENTITY + entityId, StoredEntity.class, () -> entities.find(entityId));
  }

  /**
   * Forgets what a committed write has changed.
   *
   * @return fails when Redis does not answer; old answers are possible until a later try succeeds
   */
  public Uni<Void> forget(String articleId, Collection<String> entityIds) {
    List<String> keys = entityKeys(entityIds);
    keys.add(ARTICLE + articleId);
    return cache.forget(keys);
  }

  /** {@link #forget(String, Collection)} for a write that changed no article. */
  public Uni<Void> forgetEntities(Collection<String> entityIds) {
    return cache.forget(entityKeys(entityIds));
  }

  private static List<String> entityKeys(Collection<String> entityIds) {
    List<String> keys = new ArrayList<>();
    entityIds.forEach(entityId -> keys.add(ENTITY + entityId));
    return keys;
  }
}
