package org.fihris.query.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A spelling of an entity. */
@Type("Form")
@Description("A spelling of an entity, and how often it stands in all articles.")
public record FormView(@NonNull String surface, int count) {}
