/** Fetches pages politely, within limits, and never from inside our own network. */
@NullMarked
package org.fihris.ingest.fetch;

import org.jspecify.annotations.NullMarked;
