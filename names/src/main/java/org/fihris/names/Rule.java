package org.fihris.names;

/**
 * What decides which entity a name means; docs/names.md tells of each with examples.
 *
 * <p>The confidences are set by hand, not measured: they order decisions by how often their kind is
 * wrong in news. The confidence of a decision is the product over the rules that it took.
 */
public enum Rule {
  /** A letter that Arabic attaches to the front of a name was taken off: {@code للتحالف}. */
  PROCLITIC("proclitic", 1),
  /** A title, office or epithet was taken off: {@code الرئيس بشار الأسد}. */
  TITLE_REMOVED("title-removed", 0.99),
  /** The text gives the other name in brackets: {@code قوات سوريا الديمقراطية (قسد)}. */
  DEFINED_IN_TEXT("defined-in-text", 0.97),
  /** The text says that both are one: {@code … المعروفة اختصارًا بـ«قسد»}. */
  KNOWN_AS("known-as", 0.97),
  /** Part of a fuller name that stands in the text: {@code لافروف} for {@code سيرغي لافروف}. */
  SHORT_FORM("short-form", 0.92),
  /** The canonical name of an entity of the lexicon, in any spelling. */
  LEXICON_NAME("lexicon-name", 0.99),
  /** Another name that the lexicon gives to one entity alone. */
  LEXICON_ALIAS("lexicon-alias", 0.97),
  /** Another name that the entity bears, or bore, for a time. */
  LEXICON_ALIAS_DATED("lexicon-alias-dated", 0.95),
  /** A name that several may bear, by the lexicon. */
  LEXICON_SHORT("lexicon-short", 0.95),
  /** What else stands in the text speaks for this one of those that bear the name. */
  CONTEXT("context", 0.9),
  /** The text does not tell, and this one is by far the most usual. */
  DEFAULT_READING("default-reading", 0.8),
  /** Several may be meant and the text does not tell: the name stays an entity of its own. */
  AMBIGUOUS("ambiguous", 0.4),
  /** A nationality's adjective, which never means the country. */
  NATIONALITY_KEPT_APART("nationality-kept-apart", 0.97),
  /** Names of one type that are spellings of each other are one entity, in every article. */
  SPELLING_KEY("spelling-key", 0.85),
  /** People said so. Nothing is surer, so the confidence is 1 whatever came before. */
  CORRECTION("correction", 1);

  private final String id;
  private final double confidence;

  Rule(String id, double confidence) {
    this.id = id;
    this.confidence = confidence;
  }

  /** The name of the rule in events and answers. */
  public String id() {
    return id;
  }

  /** How sure a decision by this rule alone is, in [0,1]. */
  public double confidence() {
    return confidence;
  }
}
