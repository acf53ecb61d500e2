/**
 * Journeys through the whole of Fihris: real PostgreSQL, Kafka and Redis, the three services as the
 * processes that are deployed, nothing replaced. Only what every part promises to the outside is
 * used: HTTP, GraphQL, Kafka.
 */
@NullMarked
package org.fihris.e2e;

import org.jspecify.annotations.NullMarked;
