/** Measures the whole of Fihris on this machine; nothing here is asserted. */
@NullMarked
package org.fihris.e2e.bench;

import org.jspecify.annotations.NullMarked;
