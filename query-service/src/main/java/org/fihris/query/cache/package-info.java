/**
 * Redis in front of the reads of one article or one entity.
 *
 * <p>An answer is never older than the last write that was acknowledged on the event stream, and
 * comes from the store whenever Redis does not answer.
 */
@NullMarked
package org.fihris.query.cache;

import org.jspecify.annotations.NullMarked;
