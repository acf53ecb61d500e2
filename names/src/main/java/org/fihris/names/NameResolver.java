package org.fihris.names;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fihris.contracts.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the names of one text to entities, and says why.
 *
 * <p>Each name is freed of titles, then these are asked in their order, until one knows:
 *
 * <ol>
 *   <li>{@link DefinedInText}: the text says that two names are one;
 *   <li>{@link LexiconNames}: the lexicon gives the name to one entity;
 *   <li>{@link NationalityKeptApart}: it is a nationality's adjective;
 *   <li>{@link NameAround}: it is part of a name of the lexicon that stands just there;
 *   <li>{@link ShortForms}: it is part of one fuller name in the text;
 *   <li>{@link ContextVote}: of several that bear the name, the text speaks for one;
 *   <li>{@link UnknownNames}: its spellings are one entity.
 * </ol>
 *
 * At last people's corrections are applied. A mention lists the rules that decided, in order.
 *
 * <p>Pure: the same text, names and corrections get the same answer. Safe for use by many threads.
 */
public final class NameResolver {
  private final Lexicon lexicon;
  private final Corrections corrections;
  private final NameWords words;

  public NameResolver(Lexicon lexicon, Corrections corrections) {
    this(lexicon, corrections, new NameWords(lexicon));
  }

  private NameResolver(Lexicon lexicon, Corrections corrections, NameWords words) {
    this.lexicon = lexicon;
    this.corrections = corrections;
    this.words = words;
  }

  /** A resolver with the same lexicon that applies these corrections instead. */
  public NameResolver with(Corrections other) {
    return new NameResolver(lexicon, other, words);
  }

  /**
   * Resolves the names of {@code text}.
   *
   * @param publishedAt when the text was published, for names that were borne for a time; null if
   *     unknown
   * @param names in text order, not overlapping
   */
  public ResolvedNames resolve(String text, @Nullable Instant publishedAt, List<NameInText> names) {
    NamedText named = NamedText.of(text, publishedAt, names, words);
    List<ResolutionRule> rules = rules(named);
    EntitiesOfText entities = new EntitiesOfText(lexicon, corrections);
    List<Mention> mentions = new ArrayList<>();
    for (TextName name : named.names()) {
      Resolution resolution = Resolution.of(name, rules);
      Mention mention = mention(resolution, publishedAt);
      mentions.add(mention);
      entities.add(resolution, mention.entityId());
    }
    return new ResolvedNames(mentions, entities.entities());
  }

  private List<ResolutionRule> rules(NamedText text) {
    LexiconNames lexiconNames = new LexiconNames(lexicon, text);
    DefinedInText definitions = new DefinedInText(text, lexiconNames);
    return List.of(
        definitions,
        lexiconNames,
        new NationalityKeptApart(),
        new NameAround(text, lexicon),
        new ShortForms(text, definitions, lexiconNames),
        new ContextVote(text, lexiconNames, words),
        new UnknownNames());
  }

  private Mention mention(Resolution resolution, @Nullable Instant publishedAt) {
    NameInText found = resolution.name().found();
    String resolved = resolution.target().id();
    String corrected = corrections.entityIdOf(resolved, found.type(), found.surface(), publishedAt);
    boolean isCorrected = !corrected.equals(resolved);
    Stream<Rule> rules =
        isCorrected
            ? Stream.concat(resolution.rules().stream(), Stream.of(Rule.CORRECTION))
            : resolution.rules().stream();
    return new Mention(
        found.span().beginUtf16(),
        found.span().endUtf16(),
        found.surface(),
        found.type(),
        found.score(),
        corrected,
        rules.map(Rule::id).toList(),
        isCorrected ? Rule.CORRECTION.confidence() : resolution.confidence(),
        isCorrected ? resolved : null);
  }
}
