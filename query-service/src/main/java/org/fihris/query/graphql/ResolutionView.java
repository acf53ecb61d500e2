package org.fihris.query.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How a mention came to its entity. */
@Type("Resolution")
@Description("How a mention came to its entity.")
public record ResolutionView(
    @Description("What the mention names.") @Nullable EntityView entity,
    @Description("Ids of the rules that decided, in order; 'correction' is a person's.") @NonNull
        List<@NonNull String> rules,
    @Description("How sure it is, in [0,1]; null where unknown.") @Nullable Double confidence) {}
