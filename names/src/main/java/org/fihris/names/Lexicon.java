package org.fihris.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.fihris.arabic.SearchNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * The entities that the project knows, found by their names in any spelling. Safe for use by many
 * threads.
 */
public final class Lexicon {
  private static final Comparator<Naming> BY_KEY =
      Comparator.comparing((Naming naming) -> naming.entity().key()).thenComparing(Naming::rule);

  private final EntityRows rows;
  private final SpellingIndex index;

  /** What was asked for before; an entity's names take longer to key than to find. */
  private final AtomicReferenceArray<@Nullable KeyedEntity> read;

  private volatile @Nullable Map<String, LexiconEntity> byKey;
  private volatile @Nullable Map<String, LexiconEntity> byId;

  /** An entity and the spelling key of each of its names. */
  private record KeyedEntity(List<Naming> namings, List<String> keys) {
    static KeyedEntity of(LexiconEntity entity) {
      List<Naming> namings = new ArrayList<>();
      namings.add(new Naming(entity, Rule.LEXICON_NAME, DatedForm.always(entity.name()), false));
      for (DatedForm form : entity.forms()) {
        Rule rule = form.isDated() ? Rule.LEXICON_ALIAS_DATED : Rule.LEXICON_ALIAS;
        namings.add(new Naming(entity, rule, form, false));
      }
      for (ShortForm form : entity.shortForms()) {
        namings.add(
            new Naming(
                entity,
                Rule.LEXICON_SHORT,
                DatedForm.always(form.form()),
                form.isDefaultReading()));
      }
      return new KeyedEntity(
          List.copyOf(namings),
          namings.stream().map(naming -> Spelling.key(naming.form().form())).toList());
    }

    /** The first of the entity's names with that key: the surest, by their order. */
    Optional<Naming> naming(String key) {
      int at = keys.indexOf(key);
      return at < 0 ? Optional.empty() : Optional.of(namings.get(at));
    }
  }

  private Lexicon(EntityRows rows, SpellingIndex index) {
    this.rows = rows;
    this.index = index;
    read = new AtomicReferenceArray<>(rows.size());
  }

  /**
   * Reads the lexicon that comes with the project; a service does so once.
   *
   * @throws LexiconRefused if a file breaks its format
   */
  public static Lexicon shipped() {
    ShippedFiles files = ShippedFiles.read();
    return new Lexicon(files, ShippedIndex.of(files));
  }

  /**
   * A lexicon of these entities; their order does not matter.
   *
   * @throws IllegalArgumentException if two of them have one key
   */
  public static Lexicon of(List<LexiconEntity> entities) {
    Set<String> keys = new HashSet<>();
    for (LexiconEntity entity : entities) {
      if (!keys.add(entity.key())) {
        throw new IllegalArgumentException("two entities have the key " + entity.key());
      }
    }
    EntityRows rows = EntityRows.of(entities);
    return new Lexicon(rows, SpellingIndex.of(rows));
  }

  /** How many entities it knows. */
  public int size() {
    return rows.size();
  }

  /** The entity of that key; the first call reads every entity. */
  public Optional<LexiconEntity> byKey(String key) {
    Map<String, LexiconEntity> known = byKey;
    if (known == null) {
      known = new HashMap<>();
      for (int number = 0; number < rows.size(); number++) {
        LexiconEntity entity = rows.entity(number);
        known.put(entity.key(), entity);
      }
      byKey = known;
    }
    return Optional.ofNullable(known.get(key));
  }

  /** The entity of that id; the first call reads every entity. */
  public Optional<LexiconEntity> byId(String id) {
    Map<String, LexiconEntity> known = byId;
    if (known == null) {
      known = new HashMap<>();
      for (int number = 0; number < rows.size(); number++) {
        LexiconEntity entity = rows.entity(number);
        known.put(entity.id(), entity);
      }
      byId = known;
    }
    return Optional.ofNullable(known.get(id));
  }

  /**
   * Whether a name of a well-known entity begins with this word, given as search form; villages
   * that only a gazetteer knows are left out, since their names are parts of too many words.
   */
  public boolean isKnownStart(String searchForm) {
    return index.isStart(searchForm);
  }

  /** Whether a word, given as search form, may stand behind the first one of a known name. */
  boolean mayBeLaterWord(String searchForm) {
    return index.mayBeLaterWord(searchForm);
  }

  /**
   * Who or what may be meant by a name, each once, in the order of keys. If some are written just
   * so, others that are only spelt alike are left out: غينيا is not كينيا.
   */
  List<Naming> namings(String name) {
    return namings(name, Spelling.key(name));
  }

  /** The same for a name whose spelling key is at hand, since making it takes longest. */
  List<Naming> namings(String name, String spellingKey) {
    List<Naming> namings = new ArrayList<>();
    for (int number : index.entitiesOf(spellingKey)) {
      keyed(number).naming(spellingKey).ifPresent(namings::add);
    }
    if (namings.size() > 1) {
      String searchForm = SearchNormalizer.searchForm(name);
      List<Naming> exact = namings.stream().filter(one -> one.isWritten(searchForm)).toList();
      namings = exact.isEmpty() ? namings : new ArrayList<>(exact);
      namings.sort(BY_KEY);
    }
    return namings;
  }

  private KeyedEntity keyed(int number) {
    KeyedEntity known = read.get(number);
    if (known == null) {
      known = KeyedEntity.of(rows.entity(number));
      read.set(number, known);
    }
    return known;
  }
}
