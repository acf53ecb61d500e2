/** Takes enriched articles from the event stream into the store, losing none. */
@NullMarked
package org.fihris.query.messaging;

import org.jspecify.annotations.NullMarked;
