package org.fihris.nlp.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fihris.names.Corrections;
import org.fihris.names.Lexicon;
import org.fihris.names.NameResolver;
import org.fihris.names.NameWords;

/**
 * What names are resolved with: the shipped lexicon, and the corrections that people made so far.
 * Safe for use by many threads.
 */
@ApplicationScoped
public class CurrentNames {
  private final NameWords words;
  private volatile NameResolver resolver;

  @Inject
  public CurrentNames() {
    this(Lexicon.shipped());
  }

  public CurrentNames(Lexicon lexicon) {
    words = new NameWords(lexicon);
    resolver = new NameResolver(lexicon, Corrections.none());
  }

  /** Knows names that begin like words with proclitics. */
  public NameWords words() {
    return words;
  }

  /** The resolver with the newest corrections; ask again for the next article. */
  public NameResolver resolver() {
    return resolver;
  }

  /** From now on these corrections hold instead of those before. */
  public void correct(Corrections corrections) {
    resolver = resolver.with(corrections);
  }
}
