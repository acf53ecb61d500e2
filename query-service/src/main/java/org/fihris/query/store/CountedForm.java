package org.fihris.query.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A spelling of an entity in one outlet.
 *
 * @param surface the spelling
 * @param outlet who published it; null where unknown
 * @param count how often it stands in the outlet's articles, at least 1
 * @param firstSeen when the first of them was published, or else cleaned
 */
public record CountedForm(String surface, @Nullable String outlet, int count, Instant firstSeen) {}
