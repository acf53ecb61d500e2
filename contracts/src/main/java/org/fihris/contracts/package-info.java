/**
 * The events that travel between the services, as records.
 *
 * <p>The JSON Schemas under {@code schema/} are the truth; these records are held to them by tests.
 * Spans are half-open, {@code [begin, end)}, in UTF-16 code units of {@link ArticleCleaned#text()}.
 */
@NullMarked
package org.fihris.contracts;

import org.jspecify.annotations.NullMarked;
