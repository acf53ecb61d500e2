package org.fihris.names;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fihris.contracts.Entity;
import org.fihris.contracts.Mention;
import org.jspecify.annotations.Nullable;

/** Resolves the names of one text to entities. */
public final class NameResolver {
  private final Lexicon lexicon;
  private final Corrections corrections;

  public NameResolver(Lexicon lexicon, Corrections corrections) {
    this.lexicon = lexicon;
    this.corrections = corrections;
  }

  /**
   * Resolves the names of {@code text}.
   *
   * @param publishedAt when the text was published; null if unknown
   * @param names in text order, not overlapping
   */
  public ResolvedNames resolve(String text, @Nullable Instant publishedAt, List<NameInText> names) {
    List<Mention> mentions = new ArrayList<>();
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (NameInText name : names) {
      List<LexiconEntity> named = lexicon.named(name.surface());
      String uncorrected =
          named.size() == 1
              ? named.get(0).id()
              : EntityIds.ofUnknown(name.type(), Spelling.key(name.surface()));
      String id = corrections.entityIdOf(uncorrected, name.type(), name.surface(), publishedAt);
      mentions.add(
          new Mention(
              name.span().beginUtf16(),
              name.span().endUtf16(),
              name.surface(),
              name.type(),
              name.score(),
              id,
              List.of(named.size() == 1 ? "lexicon-name" : "spelling-key")));
      entities.putIfAbsent(
          id,
          new Entity(id, name.type(), name.surface(), List.of(new Entity.Form(name.surface(), 1))));
    }
    return new ResolvedNames(mentions, List.copyOf(entities.values()));
  }
}
