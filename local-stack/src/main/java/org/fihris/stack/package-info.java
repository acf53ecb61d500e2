/**
 * The stack on one machine: real PostgreSQL, Kafka and Redis from Maven artifacts, and the services
 * as processes of their own. Used by the command line, and by tests that want the real thing.
 */
@NullMarked
package org.fihris.stack;

import org.jspecify.annotations.NullMarked;
