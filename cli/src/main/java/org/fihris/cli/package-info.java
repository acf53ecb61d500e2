/**
 * The command line. It talks to the services only over HTTP, GraphQL and Kafka, and starts them as
 * processes.
 */
@NullMarked
package org.fihris.cli;

import org.jspecify.annotations.NullMarked;
