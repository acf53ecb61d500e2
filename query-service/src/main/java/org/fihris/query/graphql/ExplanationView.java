package org.fihris.query.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Why mentions came to an entity. */
@Type("Explanation")
@Description("Why mentions came to an entity: the rules, and the corrections that act on it.")
public record ExplanationView(
    @Description("Most frequent first.") @NonNull List<@NonNull RuleCountView> rules,
    @Description("Those that hold, in order.") @NonNull
        List<@NonNull CorrectionView> corrections) {}
