/**
 * People correct what names mean: who may, and what happens then.
 *
 * <p>How corrections act is known to {@link org.fihris.names.Corrections} alone.
 */
@NullMarked
package org.fihris.query.corrections;

import org.jspecify.annotations.NullMarked;
