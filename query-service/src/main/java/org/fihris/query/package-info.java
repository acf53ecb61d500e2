/** The query service: messaging → store → cache → graphql. */
@NullMarked
package org.fihris.query;

import org.jspecify.annotations.NullMarked;
