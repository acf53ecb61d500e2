package org.fihris.query.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A line that cleaning left out. */
@Type("RemovedLine")
@Description("A line of the source that cleaning left out of the text, and the rule that did it.")
public record RemovedLineView(@NonNull String line, @NonNull String rule) {}
