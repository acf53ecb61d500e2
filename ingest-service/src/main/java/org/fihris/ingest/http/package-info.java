/** Request bodies read strictly and bounded, and faults told as problem+json (RFC 9457). */
@NullMarked
package org.fihris.ingest.http;

import org.jspecify.annotations.NullMarked;
