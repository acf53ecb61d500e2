package org.fihris.query.store;

import org.fihris.contracts.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Which entities to list; a null component lets all through.
 *
 * @param search any part of any spelling, compared in the search form
 * @param type what kind of thing it is
 */
public record EntityFilter(@Nullable String search, @Nullable EntityType type) {}
