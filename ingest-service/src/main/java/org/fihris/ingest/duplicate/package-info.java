/** Finds an earlier article with almost the same text. */
@NullMarked
package org.fihris.ingest.duplicate;

import org.jspecify.annotations.NullMarked;
