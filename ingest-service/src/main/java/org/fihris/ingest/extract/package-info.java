/** Finds the article in an HTML page: title, paragraphs, metadata. The only place with jsoup. */
@NullMarked
package org.fihris.ingest.extract;

import org.jspecify.annotations.NullMarked;
