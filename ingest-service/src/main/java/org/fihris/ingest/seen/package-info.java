/** Which feed entries were ingested already, or are being ingested now, across replicas. */
@NullMarked
package org.fihris.ingest.seen;

import org.jspecify.annotations.NullMarked;
