/** The one place that puts the steps in order. */
@NullMarked
package org.fihris.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
