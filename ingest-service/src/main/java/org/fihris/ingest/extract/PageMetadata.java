package org.fihris.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page states about its article, as stated.
 *
 * @param headlines candidates for the title, the best stated first, without the outlet's name
 * @param author null where not stated
 * @param published ISO 8601 or a printed date; null where not stated
 * @param outlet the site's name; null where not stated
 * @param canonicalUrl absolute; null where not stated
 * @param articleBody the body as JSON-LD gives it, markup removed; empty where not stated
 * @param isListing true if the page declares itself a collection and no article
 */
record PageMetadata(
    List<String> headlines,
    @Nullable String author,
    @Nullable String published,
    @Nullable String outlet,
    @Nullable String canonicalUrl,
    String articleBody,
    boolean isListing) {}
