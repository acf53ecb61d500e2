/** Reads RSS and Atom documents into entries. */
@NullMarked
package org.fihris.ingest.feed;

import org.jspecify.annotations.NullMarked;
