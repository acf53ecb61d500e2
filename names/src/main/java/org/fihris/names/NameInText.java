package org.fihris.names;

import org.fihris.arabic.Span;
import org.fihris.contracts.EntityType;

/**
 * A name that stands in a text, not resolved yet.
 *
 * @param span where it stands, proclitics left out
 * @param surface exactly the text at the span
 * @param type what is named
 * @param score probability in [0,1] that the name is there and of that type
 */
public record NameInText(Span span, String surface, EntityType type, double score) {}
