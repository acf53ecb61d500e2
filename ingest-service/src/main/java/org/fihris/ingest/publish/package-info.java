/** Writes cleaned articles to the event stream. */
@NullMarked
package org.fihris.ingest.publish;

import org.jspecify.annotations.NullMarked;
