package org.fihris.query.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a mutation answers. */
@Type("Corrected")
@Description("A correction that was just made, and what it made.")
public record CorrectedView(
    @NonNull CorrectionView correction,
    @Description("The corrected entity as it is now; null if no stored article mentions it.")
        @Nullable EntityView entity,
    @Description("Of a split, the new entity.") @Nullable EntityView newEntity) {}
