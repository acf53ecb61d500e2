package org.fihris.query.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EventJson;
import org.fihris.names.Corrections;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The corrections as the log has them, folded once and kept until it grows.
 *
 * <p>Who stores an article shares a lock that who corrects holds alone, each to the end of its
 * transaction: so every stored mention follows from all corrections, whoever comes first.
 */
@ApplicationScoped
class CorrectionLog {
  // Any number that no other advisory lock of the database has: the first digits of the SHA-256 of
  // "fihris corrections".
  private static final long LOCK = 0xbf8b_1a57L;

  private static final String SHARE = "select cast(pg_advisory_xact_lock_shared(:lock) as text)";
  private static final String HOLD = "select cast(pg_advisory_xact_lock(:lock) as text)";

  private volatile Corrections folded = Corrections.none();

  /** The corrections for a transaction that stores articles; none is added before it ends. */
  Uni<Corrections> forStoring(Mutiny.StatelessSession session) {
    return lock(session, SHARE).chain(() -> current(session));
  }

  /** The corrections for a transaction that adds one; no article is stored before it ends. */
  Uni<Corrections> forCorrecting(Mutiny.StatelessSession session) {
    return lock(session, HOLD).chain(() -> current(session));
  }

  /** The corrections that are committed now. */
  Uni<Corrections> current(Mutiny.StatelessSession session) {
    return session
        .createNativeQuery("select coalesce(max(sequence), 0) from correction", Long.class)
        .getSingleResult()
        .chain(
            last -> {
              Corrections known = folded;
              return known.lastSequence() == last
                  ? Uni.createFrom().item(known)
                  : readAfter(session, known.lastSequence() < last ? known : Corrections.none());
            });
  }

  private Uni<Corrections> readAfter(Mutiny.StatelessSession session, Corrections known) {
    return session
        .createNativeQuery(
            "select event from correction where sequence > :after order by sequence", String.class)
        .setParameter("after", known.lastSequence())
        .getResultList()
        .map(
            events ->
                known.with(
                    events.stream().map(CorrectionLog::decode).toArray(EntityChanged[]::new)))
        .invoke(corrections -> folded = corrections);
  }

  static EntityChanged decode(String event) {
    return EventJson.decode(event.getBytes(StandardCharsets.UTF_8), EntityChanged.class);
  }

  static String encode(EntityChanged event) {
    return new String(EventJson.encode(event), StandardCharsets.UTF_8);
  }

  private static Uni<String> lock(Mutiny.StatelessSession session, String statement) {
    return session
        .createNativeQuery(statement, String.class)
        .setParameter("lock", LOCK)
        .getSingleResult();
  }
}
