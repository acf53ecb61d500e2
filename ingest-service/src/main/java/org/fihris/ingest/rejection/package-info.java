/** Why an article was not published: rule, finding and remedy, as data. */
@NullMarked
package org.fihris.ingest.rejection;

import org.jspecify.annotations.NullMarked;
