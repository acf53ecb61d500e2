package org.fihris.names.benchmark;

import static org.fihris.arabic.SearchNormalizer.searchForm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fihris.arabic.Span;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.Mention;
import org.fihris.names.Corrections;
import org.fihris.names.Lexicon;
import org.fihris.names.NameComparison;
import org.fihris.names.NameInText;
import org.fihris.names.NameResolver;
import org.fihris.names.NameWords;
import org.fihris.names.ResolvedNames;
import org.fihris.names.Rule;
import org.fihris.names.Verdict;

/** Fihris with the lexicon that it ships and nobody's corrections. */
final class Fihris implements ScoredSystem {
  private final NameComparison comparison;
  private final NameWords words;
  private final NameResolver resolver;

  Fihris(Lexicon lexicon) {
    comparison = new NameComparison(lexicon);
    words = new NameWords(lexicon);
    resolver = new NameResolver(lexicon, Corrections.none());
  }

  @Override
  public String label() {
    return "Fihris";
  }

  @Override
  public Answer same(String a, String b) {
    Verdict verdict = comparison.compare(a, b);
    return new Answer(verdict.same(), verdict.rules());
  }

  @Override
  public Answer findsName(CliticWord word) {
    String name = words.withoutProclitics(word.word());
    return new Answer(searchForm(name).equals(searchForm(word.name())), List.of(name));
  }

  /** Each time that the short name stands in the text must be right. */
  @Override
  public Optional<Answer> resolves(ShortName name) {
    ResolvedNames resolved = resolver.resolve(name.text(), null, name.names());
    List<Mention> mentions =
        resolved.mentions().stream()
            .filter(mention -> mention.surface().equals(name.surface()))
            .toList();
    boolean right =
        !mentions.isEmpty()
            && mentions.stream().allMatch(m -> isExpected(m, entityOf(m, resolved), name));
    return Optional.of(
        new Answer(
            right,
            mentions.stream()
                .flatMap(m -> Stream.of(entityOf(m, resolved).canonicalName(), "by " + m.rules()))
                .toList()));
  }

  private boolean isExpected(Mention mention, Entity entity, ShortName name) {
    boolean leftOpen = mention.rules().contains(Rule.AMBIGUOUS.id());
    Expected expected = name.expected();
    if (leftOpen || expected instanceof Expected.Unclear) {
      return leftOpen && expected instanceof Expected.Unclear;
    }
    if (expected instanceof Expected.PlaceNear place) {
      return entity.latitude() != null
          && entity.longitude() != null
          && place.includes(entity.latitude(), entity.longitude());
    }
    return expected instanceof Expected.Named named
        && named.names().stream().anyMatch(n -> idOf(n, name.type()).equals(entity.id()));
  }

  /** The entity that a full name gets where it stands alone. */
  private String idOf(String fullName, EntityType type) {
    NameInText alone = new NameInText(new Span(0, fullName.length()), fullName, type, 1);
    return resolver.resolve(fullName, null, List.of(alone)).mentions().get(0).entityId();
  }

  private static Entity entityOf(Mention mention, ResolvedNames resolved) {
    return resolved.entities().stream()
        .filter(entity -> entity.id().equals(mention.entityId()))
        .findFirst()
        .orElseThrow();
  }
}
