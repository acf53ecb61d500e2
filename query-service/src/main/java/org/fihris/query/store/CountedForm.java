package org.fihris.query.store;

/**
 * A spelling of an entity, counted over all articles.
 *
 * @param surface the spelling, as it stands in texts
 * @param count how often it stands there, at least 1
 */
public record CountedForm(String surface, int count) {}
