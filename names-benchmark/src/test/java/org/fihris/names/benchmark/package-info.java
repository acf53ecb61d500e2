/**
 * Scores Fihris and the systems beside it on the public test set of Arabic name resolution in this
 * module's {@code data} folder.
 */
@NullMarked
package org.fihris.names.benchmark;

import org.jspecify.annotations.NullMarked;
