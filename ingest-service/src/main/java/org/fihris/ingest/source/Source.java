package org.fihris.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fihris.ingest.fetch.FetchResult.Validators;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is polled.
 *
 * @param id given when it was added
 * @param url the feed's address
 * @param outlet what the operator calls the outlet; null: as the feed names itself
 * @param pollEvery the pause between two polls that worked
 * @param nextPollAt when it is due; for a claimed source the end of the claim's lease
 * @param lastPolledAt null if it never was
 * @param lastOutcome what the last poll came to, for people; null if there was none
 * @param failures failed polls in a row
 * @param validators of the last feed that was ingested whole
 */
public record Source(
    UUID id,
    URI url,
    @Nullable String outlet,
    Duration pollEvery,
    Instant nextPollAt,
    @Nullable Instant lastPolledAt,
    @Nullable String lastOutcome,
    int failures,
    Validators validators) {}
