/** Where articles are fetched from: feeds kept in PostgreSQL, claimed when due, polled. */
@NullMarked
package org.fihris.ingest.source;

import org.jspecify.annotations.NullMarked;
