/** Which texts were published under an article's id, durably. */
@NullMarked
package org.fihris.ingest.revision;

import org.jspecify.annotations.NullMarked;
