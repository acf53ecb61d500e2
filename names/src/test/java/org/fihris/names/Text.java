package org.fihris.names;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fihris.arabic.Span;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EntityType;
import org.fihris.contracts.Mention;
import org.jspecify.annotations.Nullable;

/** A text built of plain parts and names, and what resolving it gives. */
final class Text {
  private static final Lexicon LEXICON = Entities.lexicon();

  private final StringBuilder text = new StringBuilder();
  private final List<NameInText> names = new ArrayList<>();
  private @Nullable Instant publishedAt;

  static Text of(String part) {
    return new Text().plain(part);
  }

  Text plain(String part) {
    text.append(part);
    return this;
  }

  Text person(String surface) {
    return name(surface, EntityType.PERSON);
  }

  Text location(String surface) {
    return name(surface, EntityType.LOCATION);
  }

  Text organization(String surface) {
    return name(surface, EntityType.ORGANIZATION);
  }

  Text misc(String surface) {
    return name(surface, EntityType.MISC);
  }

  Text name(String surface, EntityType type) {
    names.add(
        new NameInText(
            new Span(text.length(), text.length() + surface.length()), surface, type, 0.9));
    return plain(surface);
  }

  Text publishedOn(String day) {
    publishedAt = Instant.parse(day + "T12:00:00Z");
    return this;
  }

  ResolvedNames resolve() {
    return resolve(LEXICON);
  }

  ResolvedNames resolve(Lexicon lexicon) {
    return new NameResolver(lexicon, Corrections.none())
        .resolve(text.toString(), publishedAt, names);
  }

  ResolvedNames resolve(Corrections corrections) {
    return new NameResolver(LEXICON, corrections).resolve(text.toString(), publishedAt, names);
  }

  /** The last name's mention. */
  Mention last() {
    List<Mention> mentions = resolve().mentions();
    return mentions.get(mentions.size() - 1);
  }

  /** The canonical name of what the last name means. */
  String meaning() {
    ResolvedNames resolved = resolve();
    String id = resolved.mentions().get(resolved.mentions().size() - 1).entityId();
    return resolved.entities().stream()
        .filter(entity -> entity.id().equals(id))
        .map(Entity::canonicalName)
        .findFirst()
        .orElseThrow();
  }
}
