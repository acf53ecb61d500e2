package org.fihris.names;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fihris.contracts.EntityChanged;
import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What people corrected: which entity a name means in spite of what resolution says. A fold of the
 * whole log, and the one place that knows how corrections act; whoever folds the same log gets the
 * same answers.
 *
 * <p>A mention begins at the entity that resolution gave and passes the corrections in the order of
 * their sequence; each moves it on or lets it be:
 *
 * <ul>
 *   <li>MERGE: a mention of one of the others becomes one of the entity that remains;
 *   <li>SPLIT: a mention of the entity becomes one of the new entity if its surface is a spelling
 *       ({@link Spelling}) of one of the forms;
 *   <li>ADD_ALIAS: a mention of any entity becomes one of this entity if its surface is a spelling
 *       of the form, its type is the alias's (where that has one), and its article was published in
 *       the alias's dates, days in UTC, both inclusive. An article without a date is in the dates
 *       only of an alias that has none;
 *   <li>RENAME, SET_WIKIDATA: what is shown of the entity changes, the last one holds;
 *   <li>UNDO: the correction that it undoes is as if never made. An undoing cannot be undone: make
 *       the correction again.
 * </ul>
 *
 * <p>An entity that was merged away stands, in every later correction, for the one that it is now.
 * So no log leads in circles: after a was merged into b, merging b into a does nothing.
 *
 * <p>Any log can be folded; {@link #objectionTo} says which corrections an editor should not be
 * allowed to add. Immutable, safe for use by many threads.
 */
public final class Corrections {
  private static final Corrections NONE = of(List.of());

  /**
   * One step that a correction makes mentions go.
   *
   * @param from the entity whose mentions go; null for any
   * @param keys spelling keys of the surfaces that go; empty for any
   * @param alias where the dates and the type are; null if the step does not ask for them
   */
  private record Move(
      long sequence,
      @Nullable String from,
      Set<String> keys,
      @Nullable EntityChanged alias,
      String to) {

    boolean takes(EntityType type, @Nullable Instant publishedAt) {
      return alias == null
          || ((alias.entityType() == null || alias.entityType() == type)
              && isIn(alias.validFrom(), alias.validTo(), publishedAt));
    }

    private static boolean isIn(
        @Nullable LocalDate first, @Nullable LocalDate last, @Nullable Instant publishedAt) {
      if (first == null && last == null) {
        return true;
      }
      if (publishedAt == null) {
        return false;
      }
      LocalDate day = publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
      return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
  }

  private final TreeMap<Long, EntityChanged> log = new TreeMap<>();
  private final Map<Long, Long> undoneBy = new HashMap<>();
  private final List<Move> moves = new ArrayList<>();
  private final Map<String, List<Move>> movesFrom = new HashMap<>();
  private final Map<String, List<Move>> aliases = new HashMap<>();
  private final Map<String, String> mergedInto = new HashMap<>();
  private final Map<String, Long> mergedBy = new HashMap<>();
  private final Map<String, Set<String>> formerIds = new HashMap<>();
  private final Map<String, Long> splitOffBy = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> wikidata = new HashMap<>();

  private Corrections(Collection<EntityChanged> corrections) {
    corrections.forEach(correction -> log.putIfAbsent(correction.sequence(), correction));
    for (EntityChanged correction : log.values()) {
      EntityChanged undone = correction.undoes() == null ? null : log.get(correction.undoes());
      if (undone != null && undone.kind() != EntityChanged.Kind.UNDO) {
        undoneBy.putIfAbsent(undone.sequence(), correction.sequence());
      }
    }
    log.values().stream().filter(this::acts).forEach(this::fold);
    for (Move move : moves) {
      if (move.from() != null) {
        movesFrom.computeIfAbsent(move.from(), id -> new ArrayList<>()).add(move);
      } else {
        move.keys()
            .forEach(key -> aliases.computeIfAbsent(key, one -> new ArrayList<>()).add(move));
      }
    }
  }

  private void fold(EntityChanged correction) {
    String entity = currentIdOf(correction.entityId());
    switch (correction.kind()) {
      case MERGE -> correction.otherEntityIds().forEach(other -> merge(correction, other, entity));
      case SPLIT -> {
        splitOffBy.putIfAbsent(correction.otherEntityIds().get(0), correction.sequence());
        String made = currentIdOf(correction.otherEntityIds().get(0));
        if (!made.equals(entity)) {
          Set<String> keys = keys(correction);
          moves.add(new Move(correction.sequence(), entity, keys, null, made));
        }
        names.put(made, name(correction));
      }
      case ADD_ALIAS ->
          moves.add(new Move(correction.sequence(), null, keys(correction), correction, entity));
      case RENAME -> names.put(entity, name(correction));
      case SET_WIKIDATA -> {
        if (correction.wikidata() != null) {
          wikidata.put(entity, correction.wikidata());
        }
      }
      case UNDO -> {}
    }
  }

  private void merge(EntityChanged correction, String other, String entity) {
    String from = currentIdOf(other);
    if (from.equals(entity)) {
      return;
    }
    moves.add(new Move(correction.sequence(), from, Set.of(), null, entity));
    Set<String> former = formerIds.computeIfAbsent(entity, id -> new TreeSet<>());
    Set<String> itsFormer = formerIds.remove(from);
    former.add(from);
    former.addAll(itsFormer == null ? Set.of() : itsFormer);
    former.forEach(id -> mergedInto.put(id, entity));
    mergedBy.put(from, correction.sequence());
  }

  private static String name(EntityChanged correction) {
    return correction.newName() == null ? correction.entityId() : correction.newName();
  }

  private static Set<String> keys(EntityChanged correction) {
    return keys(correction.forms());
  }

  private static Set<String> keys(Collection<String> forms) {
    return forms.stream().map(Spelling::key).collect(Collectors.toSet());
  }

  /** Tells the surfaces that are spellings of one of these forms, as SPLIT and ADD_ALIAS do. */
  public static Predicate<String> spellingsOf(Collection<String> forms) {
    Set<String> keys = keys(forms);
    return surface -> keys.contains(Spelling.key(surface));
  }

  /** Nothing is corrected. */
  public static Corrections none() {
    return NONE;
  }

  /**
   * What a log of corrections makes of names.
   *
   * @param log in any order; of several with one sequence the first counts, for delivery is at
   *     least once
   */
  public static Corrections of(List<EntityChanged> log) {
    return new Corrections(log);
  }

  /** What this log and more corrections make of names. */
  public Corrections with(EntityChanged... next) {
    return new Corrections(Stream.concat(log.values().stream(), Stream.of(next)).toList());
  }

  /** The last correction's sequence; 0 if there is none. */
  public long lastSequence() {
    return log.isEmpty() ? 0 : log.lastKey();
  }

  /**
   * The entity that a mention means.
   *
   * @param uncorrectedId the entity that resolution gave
   * @param type the mention's type
   * @param surface the mention's surface
   * @param publishedAt when its article was published; null if unknown
   * @return never an entity that was merged away
   */
  public String entityIdOf(
      String uncorrectedId, EntityType type, String surface, @Nullable Instant publishedAt) {
    if (moves.isEmpty()) {
      return uncorrectedId;
    }
    String key = Spelling.key(surface);
    List<Move> byForm =
        aliases.getOrDefault(key, List.of()).stream()
            .filter(alias -> alias.takes(type, publishedAt))
            .toList();
    String id = uncorrectedId;
    // Each step has a higher sequence than the one before, so the walk ends.
    Move next = next(0, id, key, byForm);
    while (next != null) {
      id = next.to();
      next = next(next.sequence(), id, key, byForm);
    }
    return id;
  }

  private @Nullable Move next(long after, String id, String key, List<Move> byForm) {
    Move next = null;
    for (Move move : movesFrom.getOrDefault(id, List.of())) {
      if (move.sequence() > after && (move.keys().isEmpty() || move.keys().contains(key))) {
        next = move;
        break;
      }
    }
    for (Move move : byForm) {
      if (move.sequence() > after && (next == null || move.sequence() < next.sequence())) {
        return move;
      }
    }
    return next;
  }

  /** The entity that an id stands for: itself unless it was merged away. */
  public String currentIdOf(String entityId) {
    return mergedInto.getOrDefault(entityId, entityId);
  }

  /** The ids that were merged into an entity, and now stand for it. */
  public Set<String> formerIdsOf(String entityId) {
    return Set.copyOf(formerIds.getOrDefault(entityId, Set.of()));
  }

  /** Every id that was merged away, with the entity that it stands for. */
  public Map<String, String> mergedIds() {
    return Map.copyOf(mergedInto);
  }

  /** The name that people gave to an entity, or to the one that it was merged into. */
  public Optional<String> nameOf(String entityId) {
    return Optional.ofNullable(names.get(currentIdOf(entityId)));
  }

  /** The Wikidata item that people gave to an entity, or to the one that it was merged into. */
  public Optional<String> wikidataOf(String entityId) {
    return Optional.ofNullable(wikidata.get(currentIdOf(entityId)));
  }

  /** Every entity that people gave a name or a Wikidata item to. */
  public Set<String> describedIds() {
    return Stream.concat(names.keySet().stream(), wikidata.keySet().stream())
        .filter(id -> currentIdOf(id).equals(id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The correction with this sequence, if there is one. */
  public Optional<EntityChanged> correction(long sequence) {
    return Optional.ofNullable(log.get(sequence));
  }

  /** Whether a correction was undone. */
  public boolean isUndone(long sequence) {
    return undoneBy.containsKey(sequence);
  }

  /** The corrections that act on what an entity is, in order; undone ones are left out. */
  public List<EntityChanged> actingOn(String entityId) {
    return log.values().stream()
        .filter(this::acts)
        .filter(
            correction ->
                currentIdOf(correction.entityId()).equals(entityId)
                    || correction.otherEntityIds().stream()
                        .anyMatch(other -> currentIdOf(other).equals(entityId)))
        .toList();
  }

  /** Whether a correction that holds names this entity. */
  public boolean names(String entityId) {
    return log.values().stream()
        .filter(this::acts)
        .anyMatch(
            correction ->
                correction.entityId().equals(entityId)
                    || correction.otherEntityIds().contains(entityId));
  }

  /**
   * Where the mentions are that a correction moved: its entity, and those that later corrections
   * moved them on to.
   */
  public Set<String> reachedBy(long sequence) {
    Set<String> reached = new HashSet<>();
    for (Move move : moves) {
      if (move.sequence() == sequence
          || (move.sequence() > sequence && move.from() != null && reached.contains(move.from()))) {
        reached.add(move.to());
      }
    }
    return reached;
  }

  /** The id of the entity that a split makes: of its sequence, so that none comes twice. */
  public static String newEntityId(long sequence, String splitEntityId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  ("split\n" + sequence + "\n" + splitEntityId).getBytes(StandardCharsets.UTF_8));
      return "e-" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Why a correction makes no sense after this log, in words for its editor; empty if it does.
   *
   * <p>Refused are: any of an entity that was merged away, or that an undone split had made; and
   * the undoing of what is not there, is an undoing, was undone already, or is what a later
   * correction stands on. A later correction stands on a split if it names the entity that the
   * split made, and on a merge or an alias if it splits the entity that these brought mentions to.
   */
  public Optional<String> objectionTo(EntityChanged next) {
    if (next.undoes() != null) {
      return objectionToUndoing(next.undoes());
    }
    List<String> ids = new ArrayList<>(List.of(next.entityId()));
    if (next.kind() == EntityChanged.Kind.MERGE) {
      ids.addAll(next.otherEntityIds());
    }
    return ids.stream().map(this::objectionToId).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> objectionToId(String id) {
    String current = currentIdOf(id);
    if (!current.equals(id)) {
      return Optional.of(
          "Entity %s was merged away by correction %d: it is %s now. Correct that one, or undo the merge."
              .formatted(id, mergedBy.get(id), current));
    }
    boolean madeByUndone =
        !splitOffBy.containsKey(id)
            && log.values().stream()
                .anyMatch(
                    correction ->
                        correction.kind() == EntityChanged.Kind.SPLIT
                            && correction.otherEntityIds().contains(id));
    return madeByUndone
        ? Optional.of("Entity %s is no more: the split that made it was undone.".formatted(id))
        : Optional.empty();
  }

  private Optional<String> objectionToUndoing(long sequence) {
    EntityChanged undone = log.get(sequence);
    if (undone == null) {
      return Optional.of("There is no correction %d.".formatted(sequence));
    }
    if (undone.kind() == EntityChanged.Kind.UNDO) {
      return Optional.of(
          "Correction %d is an undoing. Make the correction again that it undid, %d."
              .formatted(sequence, undone.undoes()));
    }
    if (isUndone(sequence)) {
      return Optional.of(
          "Correction %d was undone already, by %d.".formatted(sequence, undoneBy.get(sequence)));
    }
    List<String> above =
        log.tailMap(sequence, false).values().stream()
            .filter(this::acts)
            .filter(later -> standsOn(undone, later))
            .map(later -> Long.toString(later.sequence()))
            .toList();
    return above.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Later corrections stand on correction %d: undo %s first."
                .formatted(sequence, String.join(", ", above)));
  }

  private boolean standsOn(EntityChanged earlier, EntityChanged later) {
    return switch (earlier.kind()) {
      case SPLIT -> {
        String made = earlier.otherEntityIds().get(0);
        yield later.entityId().equals(made) || later.otherEntityIds().contains(made);
      }
      case MERGE, ADD_ALIAS ->
          later.kind() == EntityChanged.Kind.SPLIT
              && moves.stream()
                  .anyMatch(
                      move ->
                          move.sequence() == later.sequence()
                              && reachedBy(earlier.sequence()).contains(move.from()));
      case RENAME, SET_WIKIDATA, UNDO -> false;
    };
  }

  private boolean acts(EntityChanged correction) {
    return correction.kind() != EntityChanged.Kind.UNDO
        && !undoneBy.containsKey(correction.sequence());
  }
}
