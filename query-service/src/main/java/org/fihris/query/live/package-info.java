/** Tells live subscribers of this process about articles that it has just stored. */
@NullMarked
package org.fihris.query.live;

import org.jspecify.annotations.NullMarked;
