/** Turns raw lines into the canonical text: boilerplate out, characters repaired, text frozen. */
@NullMarked
package org.fihris.ingest.clean;

import org.jspecify.annotations.NullMarked;
