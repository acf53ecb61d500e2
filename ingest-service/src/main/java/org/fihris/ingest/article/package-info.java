/** The HTTP face for pushed articles. */
@NullMarked
package org.fihris.ingest.article;

import org.jspecify.annotations.NullMarked;
