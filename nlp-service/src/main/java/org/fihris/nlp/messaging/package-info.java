/**
 * Cleaned articles in, enriched articles out, over Kafka.
 *
 * <p>Delivery is at least once: a record is acknowledged only after the broker has what came of it.
 * A record that breaks its contract goes to the dead letter and the next is read; anything else
 * that fails is tried again until it works, and nothing is acknowledged before.
 */
@NullMarked
package org.fihris.nlp.messaging;

import org.jspecify.annotations.NullMarked;
