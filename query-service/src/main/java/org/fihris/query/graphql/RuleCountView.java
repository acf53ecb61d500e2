package org.fihris.query.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A rule that led mentions to an entity. */
@Type("RuleCount")
@Description("A rule, and how many of the entity's mentions it helped to resolve.")
public record RuleCountView(@NonNull String rule, int mentionCount) {}
